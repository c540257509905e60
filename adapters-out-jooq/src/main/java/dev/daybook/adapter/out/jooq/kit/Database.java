package dev.daybook.adapter.out.jooq.kit;

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
        this(DSL.using(connections, SQLDialect.POSTGRES), backoff);
    }

    private Database(DSLContext sql, Backoff backoff) {
        this.sql = sql;
        this.backoff = backoff;
    }

    /// The same database, in which statements that name the tables of a read model, or of the kit, mean those of a
    /// certain schema.
    public Database with(String readModel, Schema schema) {
        return new Database(DSL.using(sql.configuration().derive(schema.mapping(readModel))), backoff);
    }

    /// One statement, so that what it answers was true at one instant.
    public <T> T read(Function<DSLContext, T> statement) {
        return persistently(() -> statement.apply(sql));
    }

    /// One transaction. It may run again though its first run was committed, when only the answer was lost.
    public void write(Consumer<DSLContext> statements) {
        var _ = transact(tx -> {
            statements.accept(tx);
            return true;
        });
    }

    /// The same, with an answer.
    public <T> T transact(Function<DSLContext, T> statements) {
        return persistently(() -> sql.transactionResult(transaction -> statements.apply(transaction.dsl())));
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
