package dev.daybook.adapter.out.dynamodb.balances;

import static dev.daybook.adapter.out.dynamodb.client.Attributes.get;
import static java.util.stream.Collectors.toMap;

import dev.daybook.adapter.out.dynamodb.balances.Generations.Known;
import dev.daybook.adapter.out.dynamodb.client.Attributes;
import dev.daybook.application.port.ReadModel.Slot;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The generations as an item.
final class GenerationItem {

    static final String REVISION = "revision";

    private static final String LIVE = "live";
    private static final String NEWEST = "newest";
    private static final String OTHERS = "others";
    private static final String DROPPED = "dropped";

    private static final String NUMBER = "number";
    private static final String LABEL = "label";
    private static final String COMPLETE = "complete";

    private GenerationItem() {}

    static Map<String, AttributeValue> write(Generations generations) {
        return Map.of(
                REVISION,
                Attributes.number(generations.revision()),
                LIVE,
                write(generations.live()),
                NEWEST,
                Attributes.number(generations.newest()),
                OTHERS,
                AttributeValue.fromM(generations.others().entrySet().stream()
                        .collect(toMap(other -> other.getKey().name(), other -> write(other.getValue())))),
                DROPPED,
                AttributeValue.fromL(
                        generations.dropped().stream().map(Attributes::number).toList()));
    }

    static Generations read(Map<String, AttributeValue> item) {
        return new Generations(
                number(get(item, REVISION)),
                known(get(item, LIVE)),
                number(get(item, NEWEST)),
                get(item, OTHERS).m().entrySet().stream()
                        .collect(toMap(other -> Slot.valueOf(other.getKey()), other -> known(other.getValue()))),
                get(item, DROPPED).l().stream().map(GenerationItem::number).toList());
    }

    private static AttributeValue write(Known known) {
        return AttributeValue.fromM(Map.of(
                NUMBER,
                Attributes.number(known.number()),
                LABEL,
                Attributes.text(known.label()),
                COMPLETE,
                AttributeValue.fromBool(known.complete())));
    }

    private static Known known(AttributeValue value) {
        var item = value.m();
        return new Known(
                number(get(item, NUMBER)),
                get(item, LABEL).s(),
                get(item, COMPLETE).bool());
    }

    private static long number(AttributeValue value) {
        return Long.parseLong(value.n());
    }
}
