package dev.daybook.adapter.in.http.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.application.port.CorruptStream;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.query.FeedPage.Found;

/// A fact and its place in the feed. One that cannot be read is shown with what is known of it, or nobody would get
/// beyond it.
final class FeedEventJson {

    private FeedEventJson() {}

    static ObjectNode of(Found found) {
        var json =
                event(found.event()).put("stream", found.event().ref().stream().toString());
        json.putObject("position").put("partition", found.partition()).put("position", Long.toString(found.position()));
        return json;
    }

    private static ObjectNode event(StoredEvent event) {
        try {
            return EventJson.of(event.recorded()).put("readable", true);
        } catch (CorruptStream _) {
            return unreadable(event).put("readable", false);
        }
    }

    private static ObjectNode unreadable(StoredEvent event) {
        return Json.object()
                .put("version", event.ref().version())
                .put("name", event.type().name())
                .put("schema_version", event.type().version())
                .put("recorded_at", event.recordedAt().toString());
    }
}
