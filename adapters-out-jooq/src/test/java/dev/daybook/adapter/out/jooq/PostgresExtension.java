package dev.daybook.adapter.out.jooq;

import com.zaxxer.hikari.HikariDataSource;
import dev.daybook.adapter.out.jooq.kit.Database;
import dev.daybook.adapter.out.jooq.kit.PostgresPool;
import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.port.Projection;
import dev.daybook.application.port.ReadModel;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Gives a test a migrated database of its own, made with each test's instance: register it as a field.
final class PostgresExtension implements AfterEachCallback {

    private final PostgresSettings settings;
    private final HikariDataSource pool;

    PostgresExtension() {
        this(TestServer.newDatabase());
    }

    PostgresExtension(PostgresSettings settings) {
        this.settings = settings;
        this.pool = PostgresPool.open(settings);
    }

    PostgresSettings settings() {
        return settings;
    }

    Database database() {
        return new Database(pool);
    }

    ReadModel model() {
        return PostgresReadModels.books(settings, pool, () -> Feeder.PARTITIONS);
    }

    /// That of the live books.
    Projection projection() {
        return model().live();
    }

    HikariDataSource pool() {
        return pool;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        close();
    }

    /// For a database that all tests of a class share, which is not registered.
    void close() {
        pool.close();
        TestServer.drop(settings);
    }
}
