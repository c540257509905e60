package dev.daybook.benchmarks.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.jdbc.ConnectionWrapperFactory.NoOpCloseHandler;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/// A transaction belongs to its thread, and so does its connection: what Axon's users have from Spring.
final class JdbcTransactions implements TransactionManager, ConnectionProvider {

    private static final Transaction JOINED = new Transaction() {

        @Override
        public void commit() {}

        @Override
        public void rollback() {}
    };

    private final DataSource connections;
    private final ThreadLocal<Optional<Connection>> current = ThreadLocal.withInitial(Optional::empty);

    JdbcTransactions(DataSource connections) {
        this.connections = connections;
    }

    /// That of the transaction, where there is one; closing it does nothing then.
    @Override
    public Connection getConnection() throws SQLException {
        var open = current.get();
        return open.isPresent() ? open.get() : connections.getConnection();
    }

    @Override
    public Transaction startTransaction() {
        if (current.get().isPresent()) {
            return JOINED;
        }
        try {
            var connection = connections.getConnection();
            connection.setAutoCommit(false);
            current.set(Optional.of(ConnectionWrapperFactory.wrap(connection, new NoOpCloseHandler())));
            return new Own(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private final class Own implements Transaction {

        private final Connection connection;

        private Own(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void commit() {
            end(Connection::commit);
        }

        @Override
        public void rollback() {
            end(Connection::rollback);
        }

        private void end(End how) {
            current.remove();
            try (connection) {
                how.end(connection);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    @FunctionalInterface
    private interface End {

        void end(Connection connection) throws SQLException;
    }
}
