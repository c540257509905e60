package dev.daybook.bootstrap.function;

import com.zaxxer.hikari.HikariDataSource;
import dev.daybook.adapter.out.jooq.PostgresReadModels;
import dev.daybook.adapter.out.jooq.kit.Database;
import dev.daybook.adapter.out.jooq.kit.PostgresPool;
import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.ReadModel;
import dev.daybook.bootstrap.service.Parts;

/// What functions need of Postgres.
record ReadModelsInPostgres(PostgresSettings settings, HikariDataSource pool, EventFeed feed) {

    static ReadModelsInPostgres open(PostgresSettings settings, EventFeed feed, Parts parts) {
        return new ReadModelsInPostgres(settings, parts.add(PostgresPool.open(settings)), feed);
    }

    Database database() {
        return new Database(pool);
    }

    ReadModel books() {
        return PostgresReadModels.books(settings, pool, feed::partitions);
    }

    ReadModel dailyTotals() {
        return PostgresReadModels.dailyTotals(settings, pool, feed::partitions);
    }
}
