package dev.daybook.adapter.out.dynamodb.store;

import static dev.daybook.application.port.Streams.append;
import static dev.daybook.application.port.Streams.command;
import static dev.daybook.application.port.Streams.credits;
import static dev.daybook.application.port.Streams.newLedger;
import static dev.daybook.domain.fixture.Words.SAVINGS;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.guarded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.application.command.Foldings;
import dev.daybook.application.port.AppendResult.Appended;
import dev.daybook.application.port.Commit;
import dev.daybook.application.port.CorruptStream;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.Loaded;
import dev.daybook.application.port.StreamAppend;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.id.LedgerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A newer Daybook has written to our table: event 12 of a wallet, in a version that we do not know. That stops us on
/// this stream, whatever we do with it, and on no other.
class NewerBuildTest {

    private static final Emulator EMULATOR = new Emulator();
    private static final String TABLE = EMULATOR.tables().events();

    private final DynamoDbEventStore store = new DynamoDbEventStore(EMULATOR.client(), TABLE, Emulator.RETRIES);
    private final LedgerId ledger = newLedger();
    private final StreamId wallet = StreamId.of(ledger, WALLET);
    private final StreamId savings = StreamId.of(ledger, SAVINGS);

    /// What we knew before the newer Daybook wrote.
    private Loaded<Account> known = store.load(wallet, Foldings.ACCOUNT);

    private List<Map<String, AttributeValue>> items = List.of();

    @AfterAll
    static void disconnect() {
        EMULATOR.close();
    }

    @BeforeEach
    void write_twelve_events_of_which_a_newer_daybook_wrote_the_last() {
        written(append(command(), load(wallet), guarded(WALLET)));
        for (int cents = 1; cents <= 10; cents++) {
            written(append(command(), load(wallet), credits(WALLET, cents)));
        }
        known = load(wallet);
        written(append(command(), known, credits(WALLET, 11)));
        retype("account-entries-posted.v3");
        items = items();
    }

    @AfterEach
    void nothing_has_changed() {
        assertThat(items()).isEqualTo(items);
    }

    @Test
    void it_cannot_be_loaded() {
        stopsUs(() -> load(wallet));
        stopsUs(() -> store.loadAt(wallet, Foldings.ACCOUNT, 12));
        stopsUs(() -> store.loadAt(wallet, Foldings.ACCOUNT, 1_000));
    }

    @Test
    void it_cannot_be_read() {
        stopsUs(() -> store.read(wallet, 0, 100));
        stopsUs(() -> store.read(wallet, 11, 1));
    }

    @Test
    void it_cannot_be_fetched() {
        stopsUs(() -> store.fetch(List.of(new EventRef(wallet, 1), new EventRef(wallet, 12))));
    }

    @Test
    void nothing_can_be_appended_to_what_was_known_before() {
        stopsUs(() -> store.append(new Commit(List.of(append(command(), known, credits(WALLET, 11))))));
    }

    @Test
    void nothing_can_be_appended_to_other_streams_together_with_it() {
        var both = new Commit(List.of(
                append(command(), load(savings), guarded(SAVINGS)), append(command(), known, credits(WALLET, 11))));

        stopsUs(() -> store.append(both));

        assertThat(store.read(savings, 0, 10)).isEmpty();
    }

    @Test
    void what_came_before_can_still_be_seen() {
        assertThat(store.read(wallet, 0, 11)).hasSize(11);
        assertThat(store.loadAt(wallet, Foldings.ACCOUNT, 11).state()).isEqualTo(known.state());
    }

    @Test
    void other_streams_go_on() {
        written(append(command(), load(savings), guarded(SAVINGS)));

        assertThat(load(savings).head().version()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"account-painted.v1", "account-entries-posted.v99"})
    void whatever_it_is_called_it_is_named(String type) {
        retype(type);
        items = items();

        assertThatExceptionOfType(CorruptStream.class)
                .isThrownBy(() -> load(wallet))
                .withMessageContaining(wallet.toString())
                .withMessageContaining(type.replace(".v", " version "));
    }

    private void stopsUs(ThrowingCallable attempt) {
        assertThatExceptionOfType(CorruptStream.class)
                .isThrownBy(attempt)
                .withMessageContaining(wallet.toString())
                .withMessageContaining("event 12")
                .withMessageContaining("account-entries-posted version 3");
    }

    private void retype(String type) {
        var item = new HashMap<>(items().getLast());
        item.put(EventItem.TYPE, AttributeValue.fromS(type));
        item.put(EventItem.HASH, AttributeValue.fromB(ItemHash.of(item)));
        var _ = EMULATOR.client().putItem(put -> put.tableName(TABLE).item(item));
    }

    private List<Map<String, AttributeValue>> items() {
        return EMULATOR.client()
                .query(query -> query.tableName(TABLE)
                        .consistentRead(true)
                        .keyConditionExpression("#stream = :stream")
                        .expressionAttributeNames(Map.of("#stream", EventItem.STREAM))
                        .expressionAttributeValues(Map.of(":stream", AttributeValue.fromS(wallet.toString()))))
                .items();
    }

    private Loaded<Account> load(StreamId stream) {
        return store.load(stream, Foldings.ACCOUNT);
    }

    private void written(StreamAppend append) {
        assertThat(store.append(new Commit(List.of(append)))).isInstanceOf(Appended.class);
    }
}
