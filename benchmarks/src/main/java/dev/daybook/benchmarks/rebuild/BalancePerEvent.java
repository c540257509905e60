package dev.daybook.benchmarks.rebuild;

import dev.daybook.benchmarks.rebuild.AxonEvent.AccountOpened;
import dev.daybook.benchmarks.rebuild.AxonEvent.EntriesPosted;
import java.math.BigInteger;
import java.sql.SQLException;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

/// The handler that most people write: each event changes its row, in the transaction of its batch.
final class BalancePerEvent {

    private final ConnectionProvider connections;

    BalancePerEvent(ConnectionProvider connections) {
        this.connections = connections;
    }

    @EventHandler
    void on(AccountOpened opened) throws SQLException {
        add(opened.account(), BigInteger.ZERO);
    }

    @EventHandler
    void on(EntriesPosted posted) throws SQLException {
        add(posted.account(), posted.change());
    }

    @ResetHandler
    void reset() throws SQLException {
        try (var connection = connections.getConnection()) {
            BalanceTable.empty(connection);
        }
    }

    private void add(String account, BigInteger change) throws SQLException {
        try (var connection = connections.getConnection()) {
            BalanceTable.add(connection, account, change);
        }
    }
}
