package dev.daybook.benchmarks.rebuild;

import dev.daybook.benchmarks.rebuild.AxonEvent.AccountOpened;
import dev.daybook.benchmarks.rebuild.AxonEvent.EntriesPosted;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/// What somebody can make of Axon who knows it well: the events of a batch are added up in its unit of work and
/// written once, before it commits.
final class BalancePerBatch {

    private static final String CHANGES = BalancePerBatch.class.getName();

    private final ConnectionProvider connections;

    BalancePerBatch(ConnectionProvider connections) {
        this.connections = connections;
    }

    @EventHandler
    void on(AccountOpened opened, UnitOfWork<?> batch) {
        var _ = changes(batch).merge(opened.account(), BigInteger.ZERO, BigInteger::add);
    }

    @EventHandler
    void on(EntriesPosted posted, UnitOfWork<?> batch) {
        var _ = changes(batch).merge(posted.account(), posted.change(), BigInteger::add);
    }

    @ResetHandler
    void reset() throws SQLException {
        try (var connection = connections.getConnection()) {
            BalanceTable.empty(connection);
        }
    }

    private Map<String, BigInteger> changes(UnitOfWork<?> batch) {
        return batch.getOrComputeResource(CHANGES, _ -> {
            var changes = new TreeMap<String, BigInteger>();
            batch.onPrepareCommit(_ -> write(changes));
            return changes;
        });
    }

    private void write(Map<String, BigInteger> changes) {
        try (var connection = connections.getConnection()) {
            BalanceTable.add(connection, changes);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
