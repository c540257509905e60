package dev.daybook.adapter.in.http.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.adapter.in.http.request.EntityTags;
import io.javalin.http.Context;

/// Answers a request.
public final class Answer {

    private Answer() {}

    public static void ok(Context http, JsonNode json) {
        json(http, 200, json);
    }

    /// Something that changes, or word that it is what the client already has.
    ///
    /// @param known the tags of the states it has
    public static void read(Context http, Shown shown, EntityTags known) {
        shown.tag().ifPresent(tag -> http.header("ETag", tag.toString()));
        if (shown.tag().filter(known::hasAlike).isPresent()) {
            http.status(304);
        } else {
            json(http, 200, shown.json());
        }
    }

    public static void json(Context http, int status, JsonNode json) {
        http.status(status).contentType("application/json").result(Json.bytes(json));
    }
}
