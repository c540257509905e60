package dev.daybook.adapter.out.dynamodb.balances;

import dev.daybook.adapter.out.dynamodb.balances.Position.Mark;
import dev.daybook.application.port.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Keeps the rows of one generation still, from one instant on until it is closed. Whoever is about to write them is
/// refused, and tries again later.
///
/// A holder that crashed holds nothing any more after half a minute. So a hold may be broken: whoever concludes
/// something from it asks at the end whether it lasted.
final class Hold implements AutoCloseable {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Storage storage;
    private final Positions positions;
    private final UUID holder = UUID.randomUUID();
    private final List<Position> held;
    private Instant renewed = Instant.now();
    private boolean released;

    private Hold(Storage storage, Positions positions, int partitions) {
        this.storage = storage;
        this.positions = positions;
        if (!isWritten(all(partitions, positions::hold))) {
            throw new Unavailable("held by another", null);
        }
        this.held = positions.all(partitions);
    }

    /// All partitions at once.
    static Hold on(Storage storage, Positions positions, int partitions) {
        return new Hold(storage, positions, partitions);
    }

    List<Long> positions() {
        return held.stream().map(Position::next).toList();
    }

    /// To be called again and again by whoever takes long.
    void renew() {
        if (Instant.now().isAfter(renewed.plus(LEASE.dividedBy(3)))) {
            if (!isWritten(all(held.size(), positions::renew))) {
                throw broken();
            }
            renewed = Instant.now();
        }
    }

    /// Whether the rows have stood still all the time until now.
    void requireUnbroken() {
        boolean unbroken = positions.all(held.size()).stream()
                .allMatch(now -> now.revision() == held.get(now.partition()).revision());
        if (!unbroken) {
            throw broken();
        }
    }

    /// Ends it in the same transaction as something else, or does neither if it did not last.
    void release(TransactWriteItem together) {
        var items = new ArrayList<>(releases());
        items.add(together);
        if (!isWritten(items)) {
            throw broken();
        }
        released = true;
    }

    /// What was broken is not touched.
    @Override
    public void close() {
        if (!released && !isWritten(releases())) {
            releases().forEach(item -> {
                var _ = isWritten(List.of(item));
            });
        }
    }

    private List<TransactWriteItem> releases() {
        return held.stream().map(positions::release).toList();
    }

    private static Unavailable broken() {
        return new Unavailable("the rows did not stand still for long enough", null);
    }

    private List<TransactWriteItem> all(int partitions, BiFunction<Integer, Mark, TransactWriteItem> write) {
        var mark = new Mark(holder, Instant.now().plus(LEASE).truncatedTo(ChronoUnit.MICROS));
        return IntStream.range(0, partitions)
                .mapToObj(partition -> write.apply(partition, mark))
                .toList();
    }

    private boolean isWritten(List<TransactWriteItem> items) {
        return storage.writes().write(items).isEmpty();
    }
}
