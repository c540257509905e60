package dev.daybook.adapter.out.jooq;

import org.flywaydb.core.Flyway;

/// Brings the tables up to date. Safe to run by several processes at once, and again.
public final class Migrations {

    /// With doubling waits: about 15 seconds for a database that starts beside us.
    private static final int CONNECT_RETRIES = 4;

    private Migrations() {}

    /// On a connection of its own, whose statements may take as long as they need.
    public static void run(PostgresSettings settings) {
        var _ = Flyway.configure()
                .dataSource(settings.url(), settings.user(), settings.password())
                .connectRetries(CONNECT_RETRIES)
                .load()
                .migrate();
    }
}
