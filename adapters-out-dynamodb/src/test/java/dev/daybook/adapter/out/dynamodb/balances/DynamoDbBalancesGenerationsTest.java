package dev.daybook.adapter.out.dynamodb.balances;

import static dev.daybook.adapter.out.dynamodb.balances.DynamoDbBalancesTest.RETRIES;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.SAVINGS;

import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.InMemoryFeed;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.port.ReadModelContract;
import dev.daybook.application.port.StreamId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbBalancesGenerationsTest implements ReadModelContract {

    private final Emulator emulator = new Emulator();
    private final ReadModel balances = DynamoDbBalancesTest.balances(emulator, RETRIES);
    private final InMemoryFeed feed = new InMemoryFeed(Feeder.PARTITIONS, new InMemoryEventStore());

    @AfterEach
    void disconnect() {
        emulator.close();
    }

    @Override
    public ReadModel readModel() {
        return balances;
    }

    @Override
    public ReadModel restarted() {
        return DynamoDbBalancesTest.balances(emulator, RETRIES);
    }

    @Override
    public InMemoryFeed feed() {
        return feed;
    }

    @Override
    public void tamper() {
        var _ = emulator.client()
                .updateItem(update -> update.tableName(emulator.tables().balances())
                        .key(BalanceItem.key(1, StreamId.of(MAIN, SAVINGS)))
                        .updateExpression("SET credits = :credits")
                        .expressionAttributeValues(Map.of(":credits", AttributeValue.fromS("1"))));
    }
}
