package dev.daybook.adapter.out.messaging.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;

/// CloudEvents in their structured JSON form, media type `application/cloudevents+json`.
public final class CloudEventJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(JsonFormat.getCloudEventJacksonModule())
            .build();

    private CloudEventJson() {}

    public static JsonNode write(CloudEvent event) {
        return JSON.valueToTree(event);
    }

    /// Throws [IllegalArgumentException] for what is not a CloudEvent.
    public static CloudEvent read(JsonNode json) {
        try {
            return JSON.treeToValue(json, CloudEvent.class);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed.getOriginalMessage(), malformed);
        }
    }
}
