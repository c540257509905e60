package dev.daybook.bootstrap.function;

import dev.daybook.bootstrap.service.Parts;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/// Something over connections, opened when it is wanted first.
///
/// Before AWS takes a snapshot of the process it is opened, so that its classes are in the snapshot, and closed: what
/// is
/// restored from it, at any time and any number of times, has no connection, no credentials and no memory of accounts,
/// and opens its own.
final class Renewable<T> implements Resource {

    private final Function<Parts, T> opening;
    private final Consumer<T> rehearsal;
    private Parts parts = new Parts();
    private Optional<T> opened = Optional.empty();

    private Renewable(Function<Parts, T> opening, Consumer<T> rehearsal) {
        this.opening = opening;
        this.rehearsal = rehearsal;
    }

    /// @param opening adds whatever is to be closed to the parts
    /// @param rehearsal is done before a snapshot is taken
    static <T> Renewable<T> of(Function<Parts, T> opening, Consumer<T> rehearsal) {
        var renewable = new Renewable<>(opening, rehearsal);
        Core.getGlobalContext().register(renewable);
        return renewable;
    }

    synchronized T get() {
        if (opened.isEmpty()) {
            opened = Optional.of(opening.apply(parts));
        }
        return opened.get();
    }

    @Override
    public synchronized void beforeCheckpoint(Context<? extends Resource> context) {
        rehearsal.accept(get());
        parts.close();
        parts = new Parts();
        opened = Optional.empty();
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        var _ = get();
    }
}
