package dev.daybook.benchmarks.rebuild;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.SQLException;
import java.util.stream.Gatherers;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;

/// The events and positions that Axon keeps in a Postgres, in its own tables and with JSON for what is in them.
final class AxonStore {

    /// Of the processor, and of what is read at once: Axon would read a hundred.
    static final int BATCH = 500;

    private final JdbcTransactions transactions;
    private final Serializer json = JacksonSerializer.builder()
            .objectMapper(JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build())
            .build();
    private final JdbcEventStorageEngine events;
    private final JdbcTokenStore positions;

    AxonStore(JdbcTransactions transactions) {
        this.transactions = transactions;
        this.events = JdbcEventStorageEngine.builder()
                .connectionProvider(transactions)
                .transactionManager(transactions)
                .eventSerializer(json)
                .snapshotSerializer(json)
                .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                .batchSize(BATCH)
                .build();
        this.positions = JdbcTokenStore.builder()
                .connectionProvider(transactions)
                .serializer(json)
                .build();
    }

    /// Into a database that has none yet. Afterwards Postgres knows how much there is.
    void fill(History history) throws SQLException {
        events.createSchema(PostgresEventTableFactory.INSTANCE);
        positions.createSchema(PostgresTokenTableFactory.INSTANCE);
        new AxonHistory(history).all().gather(Gatherers.windowFixed(BATCH)).forEach(events::appendEvents);
        try (var connection = transactions.getConnection();
                var statement = connection.createStatement()) {
            BalanceTable.create(connection);
            var _ = statement.execute("vacuum analyze");
        }
    }

    JdbcTransactions transactions() {
        return transactions;
    }

    Serializer json() {
        return json;
    }

    EventStorageEngine events() {
        return events;
    }

    TokenStore positions() {
        return positions;
    }
}
