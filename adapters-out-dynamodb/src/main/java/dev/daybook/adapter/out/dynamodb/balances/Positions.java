package dev.daybook.adapter.out.dynamodb.balances;

import static dev.daybook.adapter.out.dynamodb.client.Attributes.get;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.daybook.adapter.out.dynamodb.balances.Position.Mark;
import dev.daybook.adapter.out.dynamodb.client.Attributes;
import dev.daybook.adapter.out.dynamodb.codec.Micros;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The positions of one generation, an item for each partition from the first time that it moves.
record Positions(StateItems items) {

    static final String PREFIX = "position/";
    private static final String PARTITION = "partition";
    private static final String NEXT = "next";
    private static final String PARKED = "parked";
    private static final String REVISION = "revision";
    private static final String HOLDER = "holder";
    private static final String HELD_UNTIL = "held_until";

    Position find(int partition) {
        return items.find(PREFIX + partition).map(Positions::read).orElse(Position.first(partition));
    }

    /// By partition.
    List<Position> all(int partitions) {
        var moved = moved().stream().collect(toMap(Position::partition, identity()));
        return IntStream.range(0, partitions)
                .mapToObj(partition -> moved.getOrDefault(partition, Position.first(partition)))
                .toList();
    }

    /// Those that ever moved.
    List<Position> moved() {
        return items.list(PREFIX, Optional.empty(), Integer.MAX_VALUE).stream()
                .map(Positions::read)
                .toList();
    }

    /// To write a position over the revision it carries, held by nobody.
    TransactWriteItem put(Position position) {
        var item = new HashMap<>(items.key(PREFIX + position.partition()));
        item.put(PARTITION, Attributes.number(position.partition()));
        item.put(NEXT, Attributes.number(position.next()));
        item.put(PARKED, Attributes.number(position.parked()));
        item.put(REVISION, Attributes.number(position.revision() + 1));
        var put = Put.builder().tableName(items.table()).item(item);
        var conditioned = position.revision() == 0
                ? put.conditionExpression("attribute_not_exists(#item)")
                        .expressionAttributeNames(Map.of("#item", StateItems.ITEM))
                : put.conditionExpression("#revision = :revision")
                        .expressionAttributeNames(Map.of("#revision", REVISION))
                        .expressionAttributeValues(Map.of(":revision", Attributes.number(position.revision())));
        return TransactWriteItem.builder().put(conditioned.build()).build();
    }

    /// To mark a position as held, unless another holds it. Who read it before can no longer write it.
    TransactWriteItem hold(int partition, Mark mark) {
        var update = Update.builder()
                .tableName(items.table())
                .key(items.key(PREFIX + partition))
                .updateExpression("SET #partition = :partition, #next = if_not_exists(#next, :zero), "
                        + "#parked = if_not_exists(#parked, :zero), #holder = :holder, #until = :until, "
                        + "#revision = if_not_exists(#revision, :zero) + :one")
                .conditionExpression("attribute_not_exists(#holder) OR #holder = :holder OR #until < :now")
                .expressionAttributeNames(Map.of(
                        "#partition", PARTITION,
                        "#next", NEXT,
                        "#parked", PARKED,
                        "#holder", HOLDER,
                        "#until", HELD_UNTIL,
                        "#revision", REVISION))
                .expressionAttributeValues(Map.of(
                        ":partition", Attributes.number(partition),
                        ":zero", Attributes.number(0),
                        ":one", Attributes.number(1),
                        ":holder", Attributes.uuid(mark.holder()),
                        ":until", Attributes.number(Micros.sinceEpoch(mark.until())),
                        ":now",
                                Attributes.number(
                                        Micros.sinceEpoch(Instant.now().truncatedTo(ChronoUnit.MICROS)))))
                .build();
        return TransactWriteItem.builder().update(update).build();
    }

    /// To hold on for longer. Not a change of the position.
    TransactWriteItem renew(int partition, Mark mark) {
        var update = Update.builder()
                .tableName(items.table())
                .key(items.key(PREFIX + partition))
                .updateExpression("SET #until = :until")
                .conditionExpression("#holder = :holder")
                .expressionAttributeNames(Map.of("#holder", HOLDER, "#until", HELD_UNTIL))
                .expressionAttributeValues(Map.of(
                        ":holder", Attributes.uuid(mark.holder()),
                        ":until", Attributes.number(Micros.sinceEpoch(mark.until()))))
                .build();
        return TransactWriteItem.builder().update(update).build();
    }

    /// To let go of a position that has stood still for all the time since it was held.
    TransactWriteItem release(Position held) {
        var update = Update.builder()
                .tableName(items.table())
                .key(items.key(PREFIX + held.partition()))
                .updateExpression("SET #revision = #revision + :one REMOVE #holder, #until")
                .conditionExpression("#holder = :holder AND #revision = :revision")
                .expressionAttributeNames(Map.of("#holder", HOLDER, "#until", HELD_UNTIL, "#revision", REVISION))
                .expressionAttributeValues(Map.of(
                        ":one", Attributes.number(1),
                        ":holder", Attributes.uuid(held.held().orElseThrow().holder()),
                        ":revision", Attributes.number(held.revision())))
                .build();
        return TransactWriteItem.builder().update(update).build();
    }

    void deleteAll() {
        items.deleteAll(PREFIX);
    }

    static Position read(Map<String, AttributeValue> item) {
        return new Position(
                Math.toIntExact(number(item, PARTITION)),
                number(item, NEXT),
                number(item, PARKED),
                number(item, REVISION),
                Attributes.find(item, HOLDER)
                        .map(holder -> new Mark(Attributes.uuid(holder), Micros.ofEpoch(number(item, HELD_UNTIL)))));
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(get(item, name).n());
    }
}
