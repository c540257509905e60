package dev.daybook.bootstrap.traffic;

import com.fasterxml.jackson.databind.JsonNode;

/// What the service answered.
record Reply(int status, JsonNode body, boolean isRepeat) {

    boolean isDone() {
        return status == 200 || status == 201;
    }

    String code() {
        return body.path("code").asText();
    }
}
