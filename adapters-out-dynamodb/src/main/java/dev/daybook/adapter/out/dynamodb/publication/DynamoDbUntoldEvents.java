package dev.daybook.adapter.out.dynamodb.publication;

import static dev.daybook.adapter.out.dynamodb.client.Attributes.get;

import dev.daybook.adapter.out.dynamodb.client.Attributes;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.adapter.out.dynamodb.codec.Micros;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.UntoldEvent;
import dev.daybook.application.port.UntoldEvents;
import dev.daybook.domain.event.EventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Select;

/// What a bus refused, in DynamoDB: one item each, `untold/{stream} {version}`, the version in 19 digits to be
/// in order.
public final class DynamoDbUntoldEvents implements UntoldEvents {

    private static final String PREFIX = "untold/";
    private static final String STREAM = "stream";
    private static final String VERSION = "version";
    private static final String TYPE = "type";
    private static final String TYPE_VERSION = "type_version";
    private static final String REASON = "reason";
    private static final String ATTEMPTS = "attempts";
    private static final String SINCE = "since";

    private final PublicationTable items;

    /// @param table of projections
    /// @param publication its name
    public DynamoDbUntoldEvents(DynamoDbClient client, String table, String publication, Retries retries) {
        this.items = new PublicationTable(client, table, publication, retries);
    }

    /// An answer that was lost may count as one attempt more.
    @Override
    public void park(StoredEvent event, String reason, Instant at) {
        var ref = event.ref();
        items.update(items.updating(name(ref))
                .updateExpression("SET #stream = :stream, #version = :version, #type = :type, "
                        + "#type_version = :type_version, #reason = :reason, #since = if_not_exists(#since, :at) "
                        + "ADD #attempts :one")
                .expressionAttributeNames(Map.of(
                        "#stream", STREAM,
                        "#version", VERSION,
                        "#type", TYPE,
                        "#type_version", TYPE_VERSION,
                        "#reason", REASON,
                        "#attempts", ATTEMPTS,
                        "#since", SINCE))
                .expressionAttributeValues(Map.of(
                        ":stream", Attributes.text(ref.stream().toString()),
                        ":version", Attributes.number(ref.version()),
                        ":type", Attributes.text(event.type().name()),
                        ":type_version", Attributes.number(event.type().version()),
                        ":reason", Attributes.text(reason),
                        ":at", Attributes.number(Micros.sinceEpoch(at)),
                        ":one", Attributes.number(1)))
                .build());
    }

    @Override
    public List<UntoldEvent> list(Optional<EventRef> after, int limit) {
        var some = items.beginning(PREFIX);
        var found = new ArrayList<UntoldEvent>();
        var from = after.map(event -> items.key(name(event))).orElse(Map.of());
        do {
            var page = items.query(some.exclusiveStartKey(from.isEmpty() ? null : from)
                    .limit(limit - found.size())
                    .build());
            page.items().stream().map(DynamoDbUntoldEvents::read).forEach(found::add);
            from = page.lastEvaluatedKey();
        } while (!from.isEmpty() && found.size() < limit);
        return found;
    }

    @Override
    public Optional<UntoldEvent> find(EventRef event) {
        return items.find(name(event)).map(DynamoDbUntoldEvents::read);
    }

    @Override
    public long count() {
        var some = items.beginning(PREFIX).select(Select.COUNT);
        long count = 0;
        Map<String, AttributeValue> from = Map.of();
        do {
            var page = items.query(
                    some.exclusiveStartKey(from.isEmpty() ? null : from).build());
            count += page.count();
            from = page.lastEvaluatedKey();
        } while (!from.isEmpty());
        return count;
    }

    @Override
    public void remove(EventRef event) {
        items.delete(name(event));
    }

    /// A blank is in no stream's name and comes before all that is: the events of a stream stand together.
    private static String name(EventRef event) {
        return "%s%s %019d".formatted(PREFIX, event.stream(), event.version());
    }

    private static UntoldEvent read(Map<String, AttributeValue> item) {
        return new UntoldEvent(
                new EventRef(StreamId.parse(get(item, STREAM).s()), number(item, VERSION)),
                new EventType(get(item, TYPE).s(), Math.toIntExact(number(item, TYPE_VERSION))),
                get(item, REASON).s(),
                Math.toIntExact(number(item, ATTEMPTS)),
                Micros.ofEpoch(number(item, SINCE)));
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(get(item, name).n());
    }
}
