package dev.daybook.adapter.out.jooq.kit;

import static dev.daybook.adapter.out.jooq.generated.kit.Tables.GENERATION;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings the tables of a schema up to date. Safe to run by several processes at once, and again.
final class Migrations {

    /// With doubling waits: about 15 seconds for a database that starts beside us.
    private static final int CONNECT_RETRIES = 4;

    private Migrations() {}

    /// On a connection of its own, whose statements may take as long as they need.
    static void run(PostgresSettings settings, Rows rows, Schema schema) {
        var _ = flyway(settings, rows, schema)
                .connectRetries(CONNECT_RETRIES)
                .load()
                .migrate();
    }

    /// Throws [dev.daybook.application.port.Unavailable] when the database does not answer.
    static boolean areAllRun(PostgresSettings settings, Rows rows, Schema schema) {
        var _ = new Database(PostgresPool.patient(settings))
                .read(sql -> sql.selectOne().fetch());
        return flyway(settings, rows, schema).load().info().pending().length == 0;
    }

    private static FluentConfiguration flyway(PostgresSettings settings, Rows rows, Schema schema) {
        return Flyway.configure()
                .dataSource(PostgresPool.patient(settings))
                .schemas(schema.name())
                .locations("classpath:db/kit", "classpath:db/" + rows.name());
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
