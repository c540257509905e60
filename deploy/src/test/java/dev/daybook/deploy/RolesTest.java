package dev.daybook.deploy;

import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.daybook.adapter.out.jooq.PostgresReadModels;
import dev.daybook.adapter.out.jooq.kit.PostgresPool;
import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.deploy.postgres.PostgresUser;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `roles.sql` on a real PostgreSQL, by an administrator who may as much as RDS lets one: each user can do its
/// work, and no more.
class RolesTest {

    private static final String ADMIN = "daybook_admin";
    private static final String READER = PostgresUser.READER.userName();
    private static final String PROJECTOR = PostgresUser.PROJECTOR.userName();
    private static final String OWNER = PostgresUser.OWNER.userName();

    private static EmbeddedPostgres server;

    @BeforeAll
    static void fill_the_books_as_the_functions_do() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        as("postgres", "postgres", "create role %s login createrole createdb".formatted(ADMIN));
        as("postgres", "postgres", "create role rds_iam; grant rds_iam to %s with admin option".formatted(ADMIN));
        as("postgres", "postgres", "create database daybook owner %s".formatted(ADMIN));
        as(ADMIN, "daybook", Files.readString(Path.of("roles.sql")));
        PostgresReadModels.migrate(settings(OWNER));
        project();
    }

    private static void project() {
        var events = RandomBook.events(1, MAIN, 100);
        try (var pool = pool(PROJECTOR)) {
            var settings = settings(PROJECTOR);
            new Feeder(PostgresReadModels.books(settings, pool, () -> Feeder.PARTITIONS)
                            .live())
                    .feed(events);
            new Feeder(PostgresReadModels.dailyTotals(settings, pool, () -> Feeder.PARTITIONS)
                            .live())
                    .feed(events);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"books.transaction", "books.entry", "daily_totals.daily_total"})
    void what_the_projector_wrote_the_reader_reads(String table) throws SQLException {
        assertThat(count(READER, table)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from books.entry",
                "create table books.mine (id int)",
                "create schema mine",
                "create table public.mine (id int)"
            })
    void the_reader_writes_nothing_even_if_it_says_that_it_does_not_only_read(String statement) {
        assertThatThrownBy(() -> as(READER, "daybook", "set transaction read write; " + statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table books.entry",
                "truncate books.entry",
                "alter schema books rename to mine",
                "create schema mine",
                "create table books.mine (id int)",
                "create table public.mine (id int)",
                "set role daybook_owner"
            })
    void the_projector_changes_rows_and_no_tables(String statement) {
        assertThatThrownBy(() -> as(PROJECTOR, "daybook", statement))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void the_administrator_does_not_become_the_owner_by_the_way() {
        assertThatThrownBy(() -> as(ADMIN, "daybook", "select * from books.entry"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void everybody_who_works_is_limited_in_time() throws SQLException {
        assertThat(setting(READER, "statement_timeout")).isEqualTo("10s");
        assertThat(setting(PROJECTOR, "statement_timeout")).isEqualTo("30s");
        assertThat(setting(READER, "default_transaction_read_only")).isEqualTo("on");
    }

    private static PostgresSettings settings(String user) {
        return new PostgresSettings(url("daybook"), user, () -> "", 2, Duration.ofSeconds(3), Duration.ZERO);
    }

    private static HikariDataSource pool(String user) {
        return PostgresPool.open(settings(user));
    }

    private static String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), database);
    }

    private static void as(String user, String database, String statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url(database), user, "");
                var sql = connection.createStatement()) {
            var _ = sql.execute(statements);
        }
    }

    private static long count(String user, String table) throws SQLException {
        return Long.parseLong(answer(user, "select count(*) from " + table));
    }

    private static String setting(String user, String name) throws SQLException {
        return answer(user, "show " + name);
    }

    private static String answer(String user, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(url("daybook"), user, "");
                var sql = connection.createStatement();
                var rows = sql.executeQuery(question)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
