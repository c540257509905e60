package dev.daybook.benchmarks.rebuild;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/// The one table that Axon's handlers keep: a row per account.
final class BalanceTable {

    private static final String CREATE =
            "create table balances (account text primary key, balance numeric(38, 0) not null)";

    private static final String ADD = "insert into balances as kept (account, balance) values (?, ?)"
            + " on conflict (account) do update set balance = kept.balance + excluded.balance";

    private BalanceTable() {}

    static void create(Connection connection) throws SQLException {
        run(connection, CREATE);
    }

    static void empty(Connection connection) throws SQLException {
        run(connection, "truncate balances");
    }

    static void add(Connection connection, String account, BigInteger change) throws SQLException {
        try (var statement = connection.prepareStatement(ADD)) {
            statement.setString(1, account);
            statement.setBigDecimal(2, new BigDecimal(change));
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("not one row: " + account);
            }
        }
    }

    /// In one batch, which the driver makes into few statements.
    static void add(Connection connection, Map<String, BigInteger> changes) throws SQLException {
        try (var statement = connection.prepareStatement(ADD)) {
            for (var change : changes.entrySet()) {
                statement.setString(1, change.getKey());
                statement.setBigDecimal(2, new BigDecimal(change.getValue()));
                statement.addBatch();
            }
            var _ = statement.executeBatch();
        }
    }

    static void copy(Connection connection, Map<String, BigInteger> balances) throws SQLException {
        var lines = balances.entrySet().stream()
                .map(row -> row.getKey() + "\t" + row.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            var _ = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy balances (account, balance) from stdin", new StringReader(lines));
        } catch (IOException failed) {
            throw new IllegalStateException("a string that cannot be read", failed);
        }
    }

    static Map<String, BigInteger> read(Connection connection) throws SQLException {
        var balances = new TreeMap<String, BigInteger>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select account, balance from balances")) {
            while (rows.next()) {
                var _ = balances.put(rows.getString(1), rows.getBigDecimal(2).toBigIntegerExact());
            }
        }
        return balances;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            var _ = statement.execute(sql);
        }
    }
}
