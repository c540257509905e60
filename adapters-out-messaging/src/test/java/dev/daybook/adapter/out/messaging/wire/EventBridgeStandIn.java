package dev.daybook.adapter.out.messaging.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// One bus, by EventBridge's rules for `PutEvents`.
public final class EventBridgeStandIn implements WireService {

    public static final String BUS = "daybook";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int BYTES = 1024 * 1024;

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final Consumer<String> rule;

    public EventBridgeStandIn() {
        this(_ -> {});
    }

    /// @param rule hears every event, as a queue would
    public EventBridgeStandIn(Consumer<String> rule) {
        this.rule = rule;
    }

    /// In the order in which they were taken.
    public List<String> events() {
        return events;
    }

    @Override
    public WireAnswer answer(WireRequest request) {
        var entries = StreamSupport.stream(request.json().path("Entries").spliterator(), false)
                .toList();
        if (entries.isEmpty() || entries.size() > 10) {
            return invalid("Member must have length between 1 and 10");
        }
        if (entries.stream().mapToInt(EventBridgeStandIn::bytes).sum() >= BYTES) {
            return invalid("Total size of the entries in the request is over the limit.");
        }
        return taken(entries.stream().map(this::take).toList());
    }

    /// Some entries of a request fail, the others are taken.
    ///
    /// @param codes by the place of the entry
    public WireFault failing(Map<Integer, String> codes) {
        return (exchange, request, _) -> {
            var entries = request.json().path("Entries");
            var results = IntStream.range(0, entries.size())
                    .mapToObj(place -> codes.containsKey(place) ? failed(codes.get(place)) : take(entries.get(place)))
                    .toList();
            WireStandIn.answer(exchange, taken(results));
        };
    }

    /// A request is refused as a whole.
    public static WireFault refused(int status, String code) {
        return WireFault.answered(WireAnswer.json(status, "{\"__type\":\"%s\"}".formatted(code)));
    }

    /// @param results one for each entry
    private static WireAnswer taken(List<ObjectNode> results) {
        var answer = JSON.createObjectNode();
        answer.put(
                "FailedEntryCount",
                results.stream().filter(result -> result.has("ErrorCode")).count());
        answer.putArray("Entries").addAll(results);
        return WireAnswer.json(200, answer.toString());
    }

    private static ObjectNode failed(String code) {
        return JSON.createObjectNode().put("ErrorCode", code).put("ErrorMessage", "because of " + code);
    }

    private ObjectNode take(JsonNode entry) {
        if (!entry.path("EventBusName").asText().equals(BUS)) {
            return failed("InvalidArgument").put("ErrorMessage", "Event bus does not exist.");
        }
        try {
            var event = event(entry);
            events.add(event);
            rule.accept(event);
            return JSON.createObjectNode().put("EventId", UUID.randomUUID().toString());
        } catch (JsonProcessingException malformed) {
            return failed("MalformedDetail");
        }
    }

    private static String event(JsonNode entry) throws JsonProcessingException {
        var event = JSON.createObjectNode()
                .put("version", "0")
                .put("id", UUID.randomUUID().toString())
                .put("detail-type", entry.required("DetailType").textValue())
                .put("source", entry.required("Source").textValue())
                .put("account", "111122223333")
                .put(
                        "time",
                        Instant.ofEpochSecond(entry.required("Time").longValue())
                                .toString())
                .put("region", "us-east-1");
        event.putArray("resources");
        event.set("detail", JSON.readTree(entry.required("Detail").textValue()));
        return event.toString();
    }

    private static int bytes(JsonNode entry) {
        return 14 + utf8(entry, "Source") + utf8(entry, "DetailType") + utf8(entry, "Detail");
    }

    private static int utf8(JsonNode entry, String field) {
        return entry.path(field).asText().getBytes(UTF_8).length;
    }

    private static WireAnswer invalid(String message) {
        return WireAnswer.json(
                400,
                JSON.createObjectNode()
                        .put("__type", "ValidationException")
                        .put("message", message)
                        .toString());
    }
}
