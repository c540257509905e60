package dev.daybook.adapter.out.dynamodb.balances;

import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.StreamId.Kind;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Lets the followers of one process take turns on the accounts they share, instead of finding out by a refused write
/// that another was faster. Nothing depends on it but speed: followers of other processes do not take part.
final class Turns {

    private static final int STRIPES = 1024;

    private final List<Lock> stripes =
            Stream.<Lock>generate(ReentrantLock::new).limit(STRIPES).toList();

    /// Always in the same order, so that nobody waits for ever.
    boolean take(Collection<StreamId> streams, BooleanSupplier work) {
        var locks = streams.stream()
                .filter(stream -> stream.kind() == Kind.ACCOUNT)
                .map(stream -> Math.floorMod(stream.hashCode(), STRIPES))
                .distinct()
                .sorted()
                .map(stripes::get)
                .toList();
        locks.forEach(Lock::lock);
        try {
            return work.getAsBoolean();
        } finally {
            locks.forEach(Lock::unlock);
        }
    }
}
