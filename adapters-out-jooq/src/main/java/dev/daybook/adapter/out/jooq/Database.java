package dev.daybook.adapter.out.jooq;

import dev.daybook.application.port.Unavailable;
import dev.daybook.application.retry.Backoff;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/// Runs statements, and runs them again, within bounds, when they failed for a reason that may pass; then throws
/// [Unavailable]. What took long to fail is not tried again: that would only add to the load.
public final class Database {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(20), Duration.ofMillis(500), 4);

    private final DSLContext sql;
    private final Backoff backoff;

    public Database(DataSource connections) {
        this(connections, BACKOFF);
    }

    public Database(DataSource connections, Backoff backoff) {
        this.sql = DSL.using(connections, SQLDialect.POSTGRES);
        this.backoff = backoff;
    }

    /// One statement, so that what it answers was true at one instant.
    <T> T read(Function<DSLContext, T> statement) {
        return persistently(() -> statement.apply(sql));
    }

    /// One transaction. It may run again though its first run was committed, when only the answer was lost.
    void write(Consumer<DSLContext> statements) {
        var _ = persistently(() -> sql.transactionResult(transaction -> {
            statements.accept(transaction.dsl());
            return true;
        }));
    }

    private <T> T persistently(Supplier<T> work) {
        long started = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            pauseBefore(attempt);
            try {
                return work.get();
            } catch (DataAccessException failure) {
                if (!Outages.explain(failure)) {
                    throw failure;
                }
                if (attempt >= backoff.attempts() || System.nanoTime() - started > PATIENCE.toNanos()) {
                    throw new Unavailable("Postgres failed at attempt " + attempt, failure);
                }
            }
        }
    }

    private void pauseBefore(int attempt) {
        try {
            backoff.pauseBefore(attempt);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while waiting for Postgres", interrupted);
        }
    }
}
