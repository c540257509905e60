package dev.daybook.adapter.out.dynamodb.balances;

import static dev.daybook.adapter.out.dynamodb.client.Attributes.get;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.daybook.adapter.out.dynamodb.client.Attributes;
import dev.daybook.adapter.out.dynamodb.codec.Micros;
import dev.daybook.application.port.ParkedStream;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.event.EventType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The streams that stand still in one generation, one item each, in the order of their names.
record ParkedStreams(StateItems items) {

    static final String PREFIX = "parked/";

    private static final String PARTITION = "partition";
    private static final String VERSION = "version";
    private static final String TYPE = "type";
    private static final String TYPE_VERSION = "type_version";
    private static final String WAITING = "waiting";
    private static final String ERROR = "error";
    private static final String ATTEMPTS = "attempts";
    private static final String SINCE = "since";

    /// Only on what stands as it was read.
    private static final String UNCHANGED = "#version = :version AND #waiting = :waiting";

    Optional<ParkedStream> find(StreamId stream) {
        return items.find(name(stream)).map(ParkedStreams::read);
    }

    /// Those of them that stand still.
    Map<StreamId, ParkedStream> find(Collection<StreamId> streams) {
        var names = streams.stream().distinct().map(ParkedStreams::name).toList();
        return items.find(names).stream().map(ParkedStreams::read).collect(toMap(ParkedStream::stream, identity()));
    }

    List<ParkedStream> list(Optional<StreamId> after, int limit) {
        return items.list(PREFIX, after.map(ParkedStreams::name), limit).stream()
                .map(ParkedStreams::read)
                .toList();
    }

    TransactWriteItem put(ParkedStream parked) {
        var item = new HashMap<>(items.key(name(parked.stream())));
        item.put(PARTITION, Attributes.number(parked.partition()));
        item.put(VERSION, Attributes.number(parked.version()));
        item.put(TYPE, Attributes.text(parked.type().name()));
        item.put(TYPE_VERSION, Attributes.number(parked.type().version()));
        item.put(WAITING, Attributes.number(parked.waiting()));
        item.put(ERROR, Attributes.text(parked.error()));
        item.put(ATTEMPTS, Attributes.number(parked.attempts()));
        item.put(SINCE, Attributes.number(Micros.sinceEpoch(parked.since())));
        var put = Put.builder()
                .tableName(items.table())
                .item(item)
                .conditionExpression("attribute_not_exists(#item)")
                .expressionAttributeNames(Map.of("#item", StateItems.ITEM))
                .build();
        return TransactWriteItem.builder().put(put).build();
    }

    /// One more event waits.
    TransactWriteItem wait(ParkedStream parked, long version) {
        return update(parked, WAITING, version);
    }

    /// Some of its events have been applied: it stands at a later one.
    TransactWriteItem advance(ParkedStream parked, long version) {
        return update(parked, VERSION, version);
    }

    TransactWriteItem delete(ParkedStream parked) {
        var delete = Delete.builder()
                .tableName(items.table())
                .key(items.key(name(parked.stream())))
                .conditionExpression(UNCHANGED)
                .expressionAttributeNames(Map.of("#version", VERSION, "#waiting", WAITING))
                .expressionAttributeValues(Map.of(
                        ":version", Attributes.number(parked.version()),
                        ":waiting", Attributes.number(parked.waiting())))
                .build();
        return TransactWriteItem.builder().delete(delete).build();
    }

    /// Another try was in vain; whatever else changes meanwhile.
    TransactWriteItem fail(StreamId stream, long version, String error) {
        var update = Update.builder()
                .tableName(items.table())
                .key(items.key(name(stream)))
                .updateExpression("SET #attempts = #attempts + :one, #error = :error")
                .conditionExpression("#version = :version")
                .expressionAttributeNames(Map.of("#attempts", ATTEMPTS, "#error", ERROR, "#version", VERSION))
                .expressionAttributeValues(Map.of(
                        ":one", Attributes.number(1),
                        ":error", Attributes.text(error),
                        ":version", Attributes.number(version)))
                .build();
        return TransactWriteItem.builder().update(update).build();
    }

    void deleteAll() {
        items.deleteAll(PREFIX);
    }

    private TransactWriteItem update(ParkedStream parked, String attribute, long value) {
        var update = Update.builder()
                .tableName(items.table())
                .key(items.key(name(parked.stream())))
                .updateExpression("SET #changed = :changed")
                .conditionExpression(UNCHANGED)
                .expressionAttributeNames(Map.of("#version", VERSION, "#waiting", WAITING, "#changed", attribute))
                .expressionAttributeValues(Map.of(
                        ":version", Attributes.number(parked.version()),
                        ":waiting", Attributes.number(parked.waiting()),
                        ":changed", Attributes.number(value)))
                .build();
        return TransactWriteItem.builder().update(update).build();
    }

    private static String name(StreamId stream) {
        return PREFIX + stream;
    }

    private static ParkedStream read(Map<String, AttributeValue> item) {
        return new ParkedStream(
                StreamId.parse(get(item, StateItems.ITEM).s().substring(PREFIX.length())),
                Math.toIntExact(number(item, PARTITION)),
                number(item, VERSION),
                new EventType(get(item, TYPE).s(), Math.toIntExact(number(item, TYPE_VERSION))),
                number(item, WAITING),
                get(item, ERROR).s(),
                Math.toIntExact(number(item, ATTEMPTS)),
                Micros.ofEpoch(number(item, SINCE)));
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(get(item, name).n());
    }
}
