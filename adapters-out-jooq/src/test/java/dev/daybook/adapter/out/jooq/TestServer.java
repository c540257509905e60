package dev.daybook.adapter.out.jooq;

import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// One server for all tests of this JVM, on which each gets a copy of a migrated database.
final class TestServer {

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final PostgresServer SERVER = PostgresServer.start();

    static {
        execute("create database " + TEMPLATE);
        PostgresReadModels.migrate(settings(TEMPLATE));
    }

    private TestServer() {}

    static PostgresSettings newDatabase() {
        var name = "test_" + DATABASES.incrementAndGet();
        execute("create database %s template %s".formatted(name, TEMPLATE));
        return settings(name);
    }

    /// Without a table.
    static PostgresSettings newEmptyDatabase() {
        var name = "empty_" + DATABASES.incrementAndGet();
        execute("create database " + name);
        return settings(name);
    }

    static void drop(PostgresSettings settings) {
        var url = settings.url();
        execute("drop database %s with (force)".formatted(url.substring(url.lastIndexOf('/') + 1)));
    }

    private static PostgresSettings settings(String database) {
        return PostgresSettings.of(SERVER.url(database), PostgresServer.USER, PostgresServer.PASSWORD);
    }

    private static void execute(String statement) {
        var url = SERVER.url("postgres");
        try (var connection = DriverManager.getConnection(url, PostgresServer.USER, PostgresServer.PASSWORD);
                var sql = connection.createStatement()) {
            var _ = sql.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(statement, failed);
        }
    }
}
