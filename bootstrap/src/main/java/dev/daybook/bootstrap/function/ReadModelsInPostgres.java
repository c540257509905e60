package dev.daybook.bootstrap.function;

import com.zaxxer.hikari.HikariDataSource;
import dev.daybook.adapter.out.jooq.PostgresReadModels;
import dev.daybook.adapter.out.jooq.kit.Database;
import dev.daybook.adapter.out.jooq.kit.PostgresPool;
import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import dev.daybook.application.port.ReadModel;
import dev.daybook.bootstrap.service.Parts;

/// What functions need of Postgres.
record ReadModelsInPostgres(PostgresSettings settings, HikariDataSource pool, int partitions) {

    static ReadModelsInPostgres open(PostgresSettings settings, int partitions, Parts parts) {
        return new ReadModelsInPostgres(settings, parts.add(PostgresPool.open(settings)), partitions);
    }

    Database database() {
        return new Database(pool);
    }

    ReadModel books() {
        return PostgresReadModels.books(settings, pool, partitions);
    }

    ReadModel dailyTotals() {
        return PostgresReadModels.dailyTotals(settings, pool, partitions);
    }
}
