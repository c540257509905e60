package dev.daybook.benchmarks.rebuild;

import dev.daybook.adapter.out.jooq.kit.PostgresPool;
import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/// The least that a rebuild of the books has to do with Postgres: the same rows, by one bare `COPY` per table, from
/// memory into empty tables that the same migrations made.
final class CopyCeiling {

    private static final String SCHEMA = "copied";
    private static final String SECONDARY = "select i.relname, pg_get_indexdef(x.indexrelid) from pg_index x"
            + " join pg_class i on i.oid = x.indexrelid where not x.indisunique"
            + " and i.relnamespace = 'copied'::regnamespace";

    private final PostgresSettings settings;
    private final DataSource connections;
    private final Map<String, byte[]> rows = new LinkedHashMap<>();

    CopyCeiling(PostgresSettings settings, DataSource connections) {
        this.settings = settings;
        this.connections = connections;
    }

    /// Remembers the rows of a filled schema.
    void take(String schema) throws SQLException, IOException {
        try (var connection = connections.getConnection()) {
            for (var table : column(connection, tables(schema), 1)) {
                var bytes = new ByteArrayOutputStream();
                var _ = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy %s.%s to stdout".formatted(schema, table), bytes);
                var _ = rows.put(table, bytes.toByteArray());
            }
        }
    }

    /// With all indexes there from the beginning.
    ///
    /// @param expected how many rows must have been copied
    Duration copy(long expected) throws SQLException, IOException {
        try (var connection = emptyTables()) {
            long begin = System.nanoTime();
            copyAll(connection, expected);
            return Duration.ofNanos(System.nanoTime() - begin);
        }
    }

    /// With the indexes that keep nothing unique made at the end, as a rebuild does.
    ///
    /// @param expected how many rows must have been copied
    Duration copyThenIndex(long expected) throws SQLException, IOException {
        try (var connection = emptyTables()) {
            var names = column(connection, SECONDARY, 1);
            var definitions = column(connection, SECONDARY, 2);
            for (var name : names) {
                run(connection, "drop index %s.%s".formatted(SCHEMA, name));
            }
            run(connection, "set maintenance_work_mem = '128MB'");
            long begin = System.nanoTime();
            copyAll(connection, expected);
            for (var definition : definitions) {
                run(connection, definition);
            }
            return Duration.ofNanos(System.nanoTime() - begin);
        }
    }

    private static String tables(String schema) {
        return """
                select tablename from pg_tables
                where schemaname = '%s'
                    and tablename not in ('feed_position', 'generation', 'deferred_index', 'flyway_schema_history')
                order by tablename""".formatted(schema);
    }

    private Connection emptyTables() throws SQLException {
        var connection = connections.getConnection();
        run(connection, "drop schema if exists %s cascade".formatted(SCHEMA));
        var _ = Flyway.configure()
                .dataSource(PostgresPool.patient(settings))
                .schemas(SCHEMA)
                .locations("classpath:db/kit", "classpath:db/books")
                .load()
                .migrate();
        return connection;
    }

    private void copyAll(Connection connection, long expected) throws SQLException, IOException {
        var copying = connection.unwrap(PGConnection.class).getCopyAPI();
        long copied = 0;
        for (var table : rows.entrySet()) {
            copied += copying.copyIn(
                    "copy %s.%s from stdin".formatted(SCHEMA, table.getKey()),
                    new ByteArrayInputStream(table.getValue()),
                    1 << 16);
        }
        if (copied != expected) {
            throw new IllegalStateException("copied %d rows of %d".formatted(copied, expected));
        }
    }

    private static List<String> column(Connection connection, String query, int column) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(column));
            }
        }
        return found;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            var _ = statement.execute(sql);
        }
    }
}
