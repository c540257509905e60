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
import dev.daybook.adapter.out.dynamodb.client.Attributes;
import dev.daybook.application.command.Foldings;
import dev.daybook.application.port.AppendResult.Appended;
import dev.daybook.application.port.Commit;
import dev.daybook.application.port.CorruptStream;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StreamAppend;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Someone changes the table behind our back.
class TamperingTest {

    private static final Emulator EMULATOR = new Emulator();
    private static final String TABLE = EMULATOR.tables().events();

    private final DynamoDbEventStore store = new DynamoDbEventStore(EMULATOR.client(), TABLE, Emulator.RETRIES);
    private final LedgerId ledger = newLedger();
    private final StreamId wallet = write(WALLET, 12);

    @AfterAll
    static void disconnect() {
        EMULATOR.close();
    }

    @Test
    void an_untouched_stream_is_fine() {
        assertThat(store.load(wallet, Foldings.ACCOUNT).head().version()).isEqualTo(12);
        assertThat(store.read(wallet, 0, 100)).hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"data", "type", "at", "id", "command", "actor", "correlation", "traceparent", "previous", "hash"
            })
    void an_edited_attribute_is_noticed(String attribute) {
        edit(11, attribute, value -> edited(value));

        isNoticedAt(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "command", "actor", "previous", "hash", "traceparent"})
    void a_removed_attribute_is_noticed(String attribute) {
        var item = item(wallet, 11);
        item.remove(attribute);
        put(item);

        isNoticedAt(11);
    }

    @Test
    void an_added_attribute_is_noticed() {
        var item = item(wallet, 11);
        item.put("approved", AttributeValue.fromBool(true));
        put(item);

        isNoticedAt(11);
    }

    @Test
    void an_amount_edited_together_with_its_hash_breaks_the_chain_to_the_next_event() {
        var item = item(wallet, 11);
        item.computeIfPresent("data", (_, data) -> AttributeValue.fromS(data.s().replace("\"10\"", "\"99\"")));
        item.put("hash", AttributeValue.fromB(ItemHash.of(item)));
        put(item);

        assertCorrupt(() -> store.load(wallet, Foldings.ACCOUNT));
        assertCorrupt(() -> store.read(wallet, 0, 100));
    }

    @Test
    void an_edited_state_is_noticed() {
        edit(10, "state", value -> AttributeValue.fromS(value.s().replace("credits\":\"", "credits\":\"9")));

        isNoticedAt(10);
    }

    @Test
    void a_state_from_elsewhere_is_noticed() {
        var other = item(write(SAVINGS, 12), 10);
        var item = item(wallet, 10);
        for (String attribute : List.of("state", "reducer", "seal")) {
            item.put(attribute, Attributes.get(other, attribute));
        }
        put(item);

        isNoticedAt(10);
    }

    @Test
    void a_removed_event_is_noticed() {
        remove(11);

        assertCorrupt(() -> store.load(wallet, Foldings.ACCOUNT));
        assertCorrupt(() -> store.read(wallet, 0, 100));
        assertCorrupt(() -> store.read(wallet, 10, 100));
    }

    @Test
    void a_removed_beginning_is_noticed() {
        var savings = write(SAVINGS, 5);
        remove(savings, 1);

        assertCorrupt(() -> store.load(savings, Foldings.ACCOUNT));
        assertCorrupt(() -> store.read(savings, 0, 100));
    }

    @Test
    void swapped_events_are_noticed() {
        var eleventh = item(wallet, 11);
        var twelfth = item(wallet, 12);
        eleventh.put("version", AttributeValue.fromN("12"));
        twelfth.put("version", AttributeValue.fromN("11"));
        put(eleventh);
        put(twelfth);

        isNoticedAt(11);
        isNoticedAt(12);
    }

    @Test
    void an_event_of_another_stream_is_noticed() {
        var foreign = item(write(SAVINGS, 12), 11);
        foreign.put("stream", AttributeValue.fromS(wallet.toString()));
        put(foreign);

        isNoticedAt(11);
    }

    private void isNoticedAt(long version) {
        assertCorrupt(() -> store.load(wallet, Foldings.ACCOUNT));
        assertCorrupt(() -> store.loadAt(wallet, Foldings.ACCOUNT, version));
        assertCorrupt(() -> store.read(wallet, 0, 100));
        assertCorrupt(() -> store.fetch(List.of(new EventRef(wallet, version))));
    }

    private static void assertCorrupt(ThrowingCallable reading) {
        assertThatExceptionOfType(CorruptStream.class).isThrownBy(reading);
    }

    private static AttributeValue edited(AttributeValue value) {
        return switch (value.type()) {
            case S -> AttributeValue.fromS(value.s() + " ");
            case N -> AttributeValue.fromN(value.n() + "1");
            default ->
                AttributeValue.fromB(SdkBytes.fromByteArray(new byte[value.b().asByteArray().length]));
        };
    }

    private void edit(long version, String attribute, UnaryOperator<AttributeValue> change) {
        var item = item(wallet, version);
        item.put(attribute, change.apply(Attributes.get(item, attribute)));
        put(item);
    }

    private Map<String, AttributeValue> item(StreamId stream, long version) {
        var key = Keys.of(new EventRef(stream, version));
        return new HashMap<>(EMULATOR.client()
                .getItem(get -> get.tableName(TABLE).key(key).consistentRead(true))
                .item());
    }

    private void put(Map<String, AttributeValue> item) {
        EMULATOR.client().putItem(put -> put.tableName(TABLE).item(item));
    }

    private void remove(long version) {
        remove(wallet, version);
    }

    private void remove(StreamId stream, long version) {
        var key = Keys.of(new EventRef(stream, version));
        EMULATOR.client().deleteItem(delete -> delete.tableName(TABLE).key(key));
    }

    private StreamId write(AccountId account, int events) {
        var stream = StreamId.of(ledger, account);
        written(append(command(), store.load(stream, Foldings.ACCOUNT), guarded(account)));
        for (int event = 2; event <= events; event++) {
            written(append(command(), store.load(stream, Foldings.ACCOUNT), credits(account, event - 1)));
        }
        return stream;
    }

    private void written(StreamAppend append) {
        assertThat(store.append(new Commit(List.of(append)))).isInstanceOf(Appended.class);
    }
}
