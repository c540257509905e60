package dev.daybook.bootstrap.delivery;

import com.zaxxer.hikari.HikariDataSource;
import dev.daybook.adapter.out.jooq.JooqBooks;
import dev.daybook.adapter.out.jooq.PostgresReadModels;
import dev.daybook.adapter.out.jooq.kit.Database;
import dev.daybook.adapter.out.jooq.kit.PostgresPool;
import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import dev.daybook.application.port.ReadModel;
import dev.daybook.bootstrap.embedded.EmbeddedPostgres;
import dev.daybook.bootstrap.embedded.PostgresBinaries;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/// The books in a real Postgres of their own.
final class Books implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final HikariDataSource pool;
    private final ReadModel readModel;

    Books() {
        var program = Path.of(System.getProperty("daybook.program"));
        this.postgres =
                EmbeddedPostgres.start(PostgresBinaries.unpackedIn(program.resolve("postgres")), Optional.empty());
        var settings = PostgresSettings.of(postgres.jdbcUrl(), postgres.user(), "");
        PostgresReadModels.migrate(settings);
        this.pool = PostgresPool.open(settings);
        this.readModel = PostgresReadModels.books(settings, pool, () -> 4);
    }

    ReadModel readModel() {
        return readModel;
    }

    JooqBooks books() {
        return new JooqBooks(new Database(pool));
    }

    void empty() {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            var _ = statement.execute("""
                    do $$ declare tables text; begin
                      select string_agg(format('books.%I', tablename), ', ') into tables from pg_tables
                      where schemaname = 'books' and tablename not in ('flyway_schema_history', 'generation');
                      execute 'truncate ' || tables;
                    end $$
                    """);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        pool.close();
        postgres.close();
    }
}
