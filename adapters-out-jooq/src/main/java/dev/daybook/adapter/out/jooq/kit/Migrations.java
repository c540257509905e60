package dev.daybook.adapter.out.jooq.kit;

import static dev.daybook.adapter.out.jooq.generated.kit.Tables.GENERATION;

import org.flywaydb.core.Flyway;

/// Brings the tables of a schema up to date. Safe to run by several processes at once, and again.
final class Migrations {

    /// With doubling waits: about 15 seconds for a database that starts beside us.
    private static final int CONNECT_RETRIES = 4;

    private Migrations() {}

    /// On a connection of its own, whose statements may take as long as they need.
    static void run(PostgresSettings settings, Rows rows, Schema schema) {
        var _ = Flyway.configure()
                .dataSource(settings.url(), settings.user(), settings.password())
                .connectRetries(CONNECT_RETRIES)
                .schemas(schema.name())
                .locations("classpath:db/kit", "classpath:db/" + rows.name())
                .load()
                .migrate();
    }

    /// A new one has no events yet, so that it lacks nothing.
    static void runLive(PostgresSettings settings, Rows rows) {
        var live = Schema.live(rows);
        run(settings, rows, live);
        new Database(PostgresPool.patient(settings))
                .with(rows.name(), live)
                .write(tx -> tx.insertInto(GENERATION)
                        .columns(GENERATION.LABEL, GENERATION.COMPLETE)
                        .values("live", true)
                        .onConflictDoNothing()
                        .execute());
    }
}
