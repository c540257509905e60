package dev.daybook.adapter.out.jooq;

import com.zaxxer.hikari.HikariDataSource;
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
