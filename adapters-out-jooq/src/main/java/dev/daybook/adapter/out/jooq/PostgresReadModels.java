package dev.daybook.adapter.out.jooq;

import dev.daybook.adapter.out.jooq.daily.DailyTotalRows;
import dev.daybook.adapter.out.jooq.kit.JooqReadModel;
import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import dev.daybook.application.port.ReadModel;
import java.util.function.IntSupplier;
import javax.sql.DataSource;

/// The read models in Postgres.
public final class PostgresReadModels {

    private PostgresReadModels() {}

    /// Brings the tables of all live generations up to date. Safe to run by several processes at once, and again.
    public static void migrate(PostgresSettings settings) {
        JooqReadModel.migrate(new BookRows(), settings);
        JooqReadModel.migrate(new DailyTotalRows(), settings);
        EarlierBuild.forget(settings);
    }

    /// Whether the tables of all live generations have everything that this build needs.
    ///
    /// Throws [dev.daybook.application.port.Unavailable].
    public static boolean isMigrated(PostgresSettings settings) {
        return JooqReadModel.isMigrated(new BookRows(), settings)
                && JooqReadModel.isMigrated(new DailyTotalRows(), settings);
    }

    /// The books, whose tables are [migrated][#migrate].
    ///
    /// @param partitions how many the feed has
    public static ReadModel books(PostgresSettings settings, DataSource pool, IntSupplier partitions) {
        return new JooqReadModel(new BookRows(), settings, pool, partitions);
    }

    /// What was posted day by day, in tables that are [migrated][#migrate].
    ///
    /// @param partitions how many the feed has
    public static ReadModel dailyTotals(PostgresSettings settings, DataSource pool, IntSupplier partitions) {
        return new JooqReadModel(new DailyTotalRows(), settings, pool, partitions);
    }
}
