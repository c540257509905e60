package dev.daybook.bootstrap.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A table of words in Postgres.
final class Notes implements AutoCloseable {

    private final Connection connection;

    private Notes(Connection connection) {
        this.connection = connection;
    }

    static Notes in(EmbeddedPostgres postgres) throws SQLException {
        return at(postgres.jdbcUrl(), postgres.user());
    }

    static Notes at(String url, String user) throws SQLException {
        return new Notes(DriverManager.getConnection(url, user, ""));
    }

    void create() throws SQLException {
        execute("create table notes (word text primary key)");
    }

    void write(String word) throws SQLException {
        execute("insert into notes values ('" + word + "')");
    }

    List<String> words() throws SQLException {
        return texts("select word from notes order by word");
    }

    String setting(String name) throws SQLException {
        return texts("show " + name).getFirst();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            var _ = statement.executeUpdate(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
