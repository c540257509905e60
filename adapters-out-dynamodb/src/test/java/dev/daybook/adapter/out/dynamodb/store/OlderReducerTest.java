package dev.daybook.adapter.out.dynamodb.store;

import static dev.daybook.application.port.Streams.append;
import static dev.daybook.application.port.Streams.command;
import static dev.daybook.application.port.Streams.credits;
import static dev.daybook.application.port.Streams.newLedger;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.guarded;
import static dev.daybook.domain.fixture.Words.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.application.command.Foldings;
import dev.daybook.application.port.AppendResult.Appended;
import dev.daybook.application.port.Commit;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.Loaded;
import dev.daybook.application.port.StreamAppend;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.account.Account;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The states that are stored beside events 10 and 20 of a wallet are another reducer's.
class OlderReducerTest {

    private static final Emulator EMULATOR = new Emulator();
    private static final String TABLE = EMULATOR.tables().events();

    /// As reducer 1 spelled a state; its amounts are wrong, so that we would notice if it were read.
    private static final String STATE_OF_REDUCER_1 =
            "{\"opening\":{\"account\":\"users:042:wallet\",\"asset\":\"USD/2\",\"normal_balance\":\"credit\","
                    + "\"minimum_balance\":\"0\",\"at\":\"2030-01-01T12:00:00.000000Z\"},"
                    + "\"posted\":{\"debits\":\"0\",\"credits\":\"999999\"},"
                    + "\"changed_at\":\"2030-01-01T12:00:09.000000Z\"}";

    private final DynamoDbEventStore store = new DynamoDbEventStore(EMULATOR.client(), TABLE, Emulator.RETRIES);
    private final StreamId wallet = StreamId.of(newLedger(), WALLET);

    @AfterAll
    static void disconnect() {
        EMULATOR.close();
    }

    @BeforeEach
    void write_twenty_four_events() {
        written(append(command(), load(), guarded(WALLET)));
        for (int cents = 1; cents <= 23; cents++) {
            written(append(command(), load(), credits(WALLET, cents)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {STATE_OF_REDUCER_1, "{}", "not JSON"})
    void what_reducer_1_folded_is_ignored(String state) {
        var before = load();
        var then = store.loadAt(wallet, Foldings.ACCOUNT, 15);
        replaceState(10, 1, state);
        replaceState(20, 1, state);

        assertThat(load()).usingRecursiveComparison().isEqualTo(before);
        assertThat(store.loadAt(wallet, Foldings.ACCOUNT, 15))
                .usingRecursiveComparison()
                .isEqualTo(then);
    }

    @Test
    void a_state_of_ours_behind_it_is_found() {
        replaceState(20, 1, STATE_OF_REDUCER_1);
        EMULATOR.calls().clear();

        assertThat(load().head().version()).isEqualTo(24);

        assertThat(EMULATOR.calls().calls()).isEqualTo(2);
    }

    @Test
    void the_stream_goes_on_with_states_of_ours() {
        replaceState(10, 1, STATE_OF_REDUCER_1);
        replaceState(20, 1, STATE_OF_REDUCER_1);
        for (int cents = 24; cents <= 30; cents++) {
            written(append(command(), load(), credits(WALLET, cents)));
        }

        assertThat(item(30)).containsEntry(EventItem.REDUCER, AttributeValue.fromN("2"));
        assertThat(load().state()).isInstanceOfSatisfying(Account.Opened.class, opened -> {
            assertThat(opened.version()).isEqualTo(31);
            assertThat(opened.available()).isEqualTo(usd(30 * 31 / 2));
        });
    }

    /// Sealed as its own reducer would have.
    private void replaceState(long version, int reducer, String state) {
        var sealed = new EventItem(item(version)).with(reducer, state).attributes();
        var _ = EMULATOR.client().putItem(put -> put.tableName(TABLE).item(sealed));
    }

    private Map<String, AttributeValue> item(long version) {
        var key = Keys.of(new EventRef(wallet, version));
        return new HashMap<>(EMULATOR.client()
                .getItem(get -> get.tableName(TABLE).key(key).consistentRead(true))
                .item());
    }

    private Loaded<Account> load() {
        return store.load(wallet, Foldings.ACCOUNT);
    }

    private void written(StreamAppend append) {
        assertThat(store.append(new Commit(List.of(append)))).isInstanceOf(Appended.class);
    }
}
