package dev.daybook.bootstrap.delivery;

import dev.daybook.application.port.StoredEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What a relay is told: some of it never, some twice, some late, in batches, in no order.
final class Delivery {

    private final Random random;
    private final List<List<StoredEvent>> batches = new ArrayList<>();

    Delivery(List<StoredEvent> written, Random random) {
        this.random = random;
        var told = new ArrayList<StoredEvent>();
        for (StoredEvent event : written) {
            int times = random.nextInt(12);
            told.addAll(Collections.nCopies(times == 0 ? 0 : times < 10 ? 1 : 2, event));
        }
        if (random.nextBoolean()) {
            Collections.shuffle(told, random);
        }
        for (int from = 0; from < told.size(); ) {
            int to = Math.min(told.size(), from + 1 + random.nextInt(60));
            batches.add(List.copyOf(told.subList(from, to)));
            from = to;
        }
    }

    boolean isOver() {
        return batches.isEmpty();
    }

    /// One of the next few. It stays until it has [arrived][#arrived].
    List<StoredEvent> next() {
        return batches.get(random.nextInt(Math.min(3, batches.size())));
    }

    void arrived(List<StoredEvent> batch) {
        batches.remove(batch);
    }
}
