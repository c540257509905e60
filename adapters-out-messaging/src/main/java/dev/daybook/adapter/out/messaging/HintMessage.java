package dev.daybook.adapter.out.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.Hint;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.event.EventType;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.TransactionId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/// A hint on the bus: the JSON of an EventBridge event, of which `source` and `detail-type` are what rules look
/// at.
///
/// EventBridge cuts `time` to seconds, so the detail says again when the event was recorded. What is said twice
/// must agree, nothing is guessed from another type; fields that we do not know are left alone, since
/// EventBridge adds its own and a newer Daybook may add some. Beside the hint stands what others are told of
/// the event, see [PublicPart]; whoever reads the hint does not look at it.
public final class HintMessage {

    public static final String SOURCE = "daybook";

    private static final String DETAIL = "detail";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    /// `version` is that of EventBridge's envelope.
    private record Envelope(
            String version,
            String id,
            @JsonProperty("detail-type") String detailType,
            String source,
            String time,
            Detail detail) {}

    private record Detail(
            String ledger,
            String stream,
            long version,
            Type event,
            @JsonProperty("recorded_at") String recordedAt) {}

    private record Type(String name, int version) {}

    private final ObjectNode json;

    private HintMessage(ObjectNode json) {
        this.json = json;
    }

    public static String write(StoredEvent change) {
        return of(change).json();
    }

    /// The message and its parts, for a bus that puts them together by itself.
    public static HintMessage of(StoredEvent change) {
        ObjectNode json = JSON.valueToTree(envelope(change.hint()));
        PublicPart.of(change).ifPresent(part -> json.withObject("/" + DETAIL).set(PublicPart.NAME, part));
        return new HintMessage(json);
    }

    public String json() {
        return json.toString();
    }

    public String detailType() {
        return json.required("detail-type").textValue();
    }

    /// To the second.
    public Instant time() {
        return Instant.parse(json.required("time").textValue());
    }

    /// As JSON.
    public String detail() {
        return json.required(DETAIL).toString();
    }

    /// Throws [MalformedHint] for what no Daybook has said.
    public static Hint read(String message) {
        try {
            return Optional.ofNullable(JSON.readValue(message, Envelope.class))
                    .map(HintMessage::hint)
                    .orElseThrow(() -> new IllegalArgumentException("null"));
        } catch (JsonProcessingException malformed) {
            throw new MalformedHint(malformed.getOriginalMessage(), malformed);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new MalformedHint(malformed.getMessage(), malformed);
        }
    }

    private static Envelope envelope(Hint hint) {
        var stream = hint.event().stream();
        var type = hint.type();
        var detail = new Detail(
                stream.ledger().value(),
                stream.toString(),
                hint.event().version(),
                new Type(type.name(), type.version()),
                hint.recordedAt().toString());
        var time = hint.recordedAt().truncatedTo(ChronoUnit.SECONDS).toString();
        return new Envelope("0", id(hint.event()), type.name(), SOURCE, time, detail);
    }

    /// The same each time an event is hinted at.
    private static String id(EventRef event) {
        var place = "%s@%d".formatted(event.stream(), event.version());
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Hint hint(Envelope envelope) {
        var detail = envelope.detail();
        var stream = stream(detail.stream());
        var type = new EventType(detail.event().name(), detail.event().version());
        check(envelope.source().equals(SOURCE), "source is not " + SOURCE);
        check(envelope.detailType().equals(type.name()), "detail-type is not the event's name");
        check(detail.ledger().equals(stream.ledger().value()), "ledger is not the stream's");
        check(detail.version() > 0 && type.version() > 0, "versions count from 1");
        return new Hint(new EventRef(stream, detail.version()), type, Instant.parse(detail.recordedAt()));
    }

    private static StreamId stream(String text) {
        var parsed = StreamId.parse(text);
        var stream = switch (parsed.kind()) {
            case LEDGER -> StreamId.of(parsed.ledger());
            case ACCOUNT -> StreamId.of(parsed.ledger(), new AccountId(parsed.id()));
            case TRANSACTION -> StreamId.of(parsed.ledger(), new TransactionId(UUID.fromString(parsed.id())));
        };
        check(stream.toString().equals(text), "not a stream: " + text);
        return stream;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
