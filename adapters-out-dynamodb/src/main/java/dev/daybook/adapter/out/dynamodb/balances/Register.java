package dev.daybook.adapter.out.dynamodb.balances;

import dev.daybook.adapter.out.dynamodb.client.Attributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Remembers which generations there are, and which of them is live.
final class Register {

    private static final String ITEM = "generations";
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Storage storage;
    private final StateItems items;
    private volatile Seen seen = new Seen(Generations.FIRST, System.nanoTime() - FRESH.toNanos());

    private record Seen(Generations generations, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < FRESH.toNanos();
        }
    }

    Register(Storage storage, String name) {
        this.storage = storage;
        this.items = new StateItems(storage, name);
    }

    Generations load() {
        long at = System.nanoTime();
        var generations = items.find(ITEM).map(GenerationItem::read).orElse(Generations.FIRST);
        seen = new Seen(generations, at);
        return generations;
    }

    /// As they were at most a second ago: so long may a reader in another process read what was live before a switch.
    Generations recent() {
        var last = seen;
        return last.isFresh() ? last.generations() : load();
    }

    Generations change(UnaryOperator<Generations> change) {
        for (int attempt = 1; ; attempt++) {
            storage.retries().pauseBefore(attempt);
            var after = change.apply(load());
            if (storage.writes().write(List.of(put(after))).isEmpty()) {
                return load();
            }
        }
    }

    /// To write them over the revision they carry.
    TransactWriteItem put(Generations generations) {
        var item = new HashMap<>(GenerationItem.write(generations));
        item.putAll(items.key(ITEM));
        item.put(GenerationItem.REVISION, Attributes.number(generations.revision() + 1));
        var put = Put.builder().tableName(items.table()).item(item);
        var conditioned = generations.revision() == 0
                ? put.conditionExpression("attribute_not_exists(#item)")
                        .expressionAttributeNames(Map.of("#item", StateItems.ITEM))
                : put.conditionExpression("#revision = :revision")
                        .expressionAttributeNames(Map.of("#revision", GenerationItem.REVISION))
                        .expressionAttributeValues(Map.of(":revision", Attributes.number(generations.revision())));
        return TransactWriteItem.builder().put(conditioned.build()).build();
    }
}
