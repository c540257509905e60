package dev.daybook.benchmarks.rebuild;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/// The least that a rebuild on these tables has to do, alone: read all events, write all balances.
final class AxonCeiling {

    private static final String ALL = "select globalindex, eventidentifier, timestamp, payloadtype, payloadrevision,"
            + " payload, metadata, type, aggregateidentifier, sequencenumber from domainevententry order by globalindex";

    private final DataSource connections;

    AxonCeiling(DataSource connections) {
        this.connections = connections;
    }

    /// All columns that Axon reads, by one cursor, and nothing made of them.
    Duration read(int events) throws SQLException {
        long begin = System.nanoTime();
        try (var connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(ALL)) {
                statement.setFetchSize(AxonStore.BATCH);
                try (var rows = statement.executeQuery()) {
                    requireAll(rows, events);
                }
            }
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /// All balances by one `COPY` into the empty table.
    Duration copy(Map<String, BigInteger> balances) throws SQLException {
        try (var connection = connections.getConnection()) {
            BalanceTable.empty(connection);
            long begin = System.nanoTime();
            BalanceTable.copy(connection, balances);
            return Duration.ofNanos(System.nanoTime() - begin);
        }
    }

    private static void requireAll(ResultSet rows, int events) throws SQLException {
        int read = 0;
        while (rows.next()) {
            if (rows.getBytes("payload").length > 0) {
                read++;
            }
        }
        if (read != events) {
            throw new IllegalStateException("read %d events of %d".formatted(read, events));
        }
    }
}
