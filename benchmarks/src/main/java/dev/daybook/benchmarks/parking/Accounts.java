package dev.daybook.benchmarks.parking;

import dev.daybook.adapter.out.dynamodb.store.ItemEvent;
import dev.daybook.benchmarks.rebuild.DaybookHistory;
import dev.daybook.benchmarks.rebuild.History;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The events of many accounts, each made when it is asked for: an opening, and then entries.
///
/// While poisoned, the first event of every second account is an entry, which no read model can apply.
final class Accounts {

    /// A multiple of twice the partitions, so that in each of them every second account is poisoned.
    private static final int EVEN = 8;

    private static final String FIRST = History.account(0);

    private final List<Map<String, AttributeValue>> stored =
            DaybookHistory.account().stream().map(ItemEvent::essence).toList();
    private final int count;
    private volatile boolean poisoned = true;

    Accounts(int count) {
        if (count % EVEN != 0) {
            throw new IllegalArgumentException("not a multiple of %d: %d".formatted(EVEN, count));
        }
        this.count = count;
    }

    int count() {
        return count;
    }

    void cure() {
        poisoned = false;
    }

    /// In the order of a feed: the first event of each account, then the second of each.
    ItemEvent event(long number) {
        return event((int) (number % count), number / count + 1);
    }

    ItemEvent event(int account, long version) {
        boolean isOpening = version == 1 && !(poisoned && isPoisoned(account));
        var changed = new HashMap<>(stored.get(isOpening ? 0 : 1));
        changed.compute("stream", (_, stream) -> AttributeValue.fromS(named(stream, account)));
        changed.compute("data", (_, data) -> AttributeValue.fromS(named(data, account)));
        changed.put("version", AttributeValue.fromN(Long.toString(version)));
        return ItemEvent.proven(changed);
    }

    private static boolean isPoisoned(int account) {
        return account % EVEN < EVEN / 2;
    }

    private static String named(AttributeValue text, int account) {
        return text.s().replace(FIRST, History.account(account));
    }
}
