package dev.daybook.adapter.out.dynamodb.store;

import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.answered;
import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.canceled;
import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.lostAnswer;
import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.lostRequest;
import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.refused;
import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.repeatedly;
import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.silence;
import static dev.daybook.application.port.Streams.append;
import static dev.daybook.application.port.Streams.command;
import static dev.daybook.application.port.Streams.credits;
import static dev.daybook.application.port.Streams.newLedger;
import static dev.daybook.domain.fixture.Words.SAVINGS;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.guarded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.daybook.adapter.out.dynamodb.DynamoDbJson;
import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.adapter.out.dynamodb.FaultyNetwork;
import dev.daybook.adapter.out.dynamodb.FaultyNetwork.Fault;
import dev.daybook.application.command.Foldings;
import dev.daybook.application.port.AppendResult;
import dev.daybook.application.port.AppendResult.Appended;
import dev.daybook.application.port.AppendResult.Conflict;
import dev.daybook.application.port.Commit;
import dev.daybook.application.port.EventMetadata;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.Loaded;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StreamAppend;
import dev.daybook.application.port.StreamHead;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Unavailable;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.id.LedgerId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/// What DynamoDB does and DynamoDB Local never does.
class FaultTest {

    private static final Emulator EMULATOR = new Emulator();
    private static final FaultyNetwork NETWORK = EMULATOR.network();
    private static final String TABLE = EMULATOR.tables().events();

    private final DynamoDbEventStore store = new DynamoDbEventStore(EMULATOR.client(), TABLE, Emulator.RETRIES);
    private final LedgerId ledger = newLedger();
    private final StreamId wallet = StreamId.of(ledger, WALLET);
    private final StreamId savings = StreamId.of(ledger, SAVINGS);

    static Stream<Fault> passingFaults() {
        return Stream.of(
                refused("ProvisionedThroughputExceededException"),
                refused("RequestLimitExceeded"),
                refused("ThrottlingException"),
                refused("TransactionConflictException"),
                refused("TransactionInProgressException"),
                answered(500, "{\"__type\":\"com.amazonaws.dynamodb.v20120810#InternalServerError\"}"),
                answered(503, ""),
                lostRequest(),
                lostAnswer());
    }

    static Stream<Fault> passingCancellations() {
        return Stream.of(
                canceled("TransactionConflict", "None"),
                canceled("ThrottlingError", "None"),
                canceled("ProvisionedThroughputExceeded", "TransactionConflict"));
    }

    @AfterAll
    static void disconnect() {
        EMULATOR.close();
    }

    @BeforeEach
    void start_to_count() {
        EMULATOR.calls().clear();
    }

    @ParameterizedTest
    @MethodSource("passingFaults")
    void one_event_is_written_once_in_spite_of_a_passing_fault(Fault fault) {
        NETWORK.plan("PutItem", fault);

        var result = openWallet();

        assertThat(EMULATOR.calls().writes()).isEqualTo(2);
        isAppended(result, wallet);
        assertThat(store.read(wallet, 0, 10)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource({"passingFaults", "passingCancellations"})
    void several_events_are_written_once_in_spite_of_a_passing_fault(Fault fault) {
        NETWORK.plan("TransactWriteItems", fault);

        var result = openBoth(command());

        assertThat(EMULATOR.calls().writes()).isEqualTo(2);
        isAppended(result, wallet, savings);
        assertThat(store.read(wallet, 0, 10)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource({"passingFaults", "passingCancellations"})
    void several_commands_are_written_once_in_spite_of_a_passing_fault(Fault fault) {
        NETWORK.plan("TransactWriteItems", fault);
        var first = command();
        var second = command();

        var result = openBoth(first, second);

        assertThat(EMULATOR.calls().writes()).isEqualTo(2);
        isAppended(result, wallet, savings);
        assertThat(commands(wallet)).containsExactly(first);
        assertThat(commands(savings)).containsExactly(second);
    }

    @Test
    void an_answer_of_several_commands_lost_so_long_ago_is_recognised_by_the_items() {
        NETWORK.plan(
                "TransactWriteItems",
                lostAnswer(),
                request -> canceledBecauseOf(itemOf(wallet), itemOf(savings)).befall(request));

        isAppended(openBoth(command(), command()), wallet, savings);
    }

    @Test
    void several_commands_given_twice_take_their_places_once() {
        var first = command();
        var second = command();
        isAppended(openBoth(first, second), wallet, savings);

        isAppended(openBoth(first, second), wallet, savings);

        assertThat(commands(wallet)).containsExactly(first);
        assertThat(commands(savings)).containsExactly(second);
    }

    @Test
    void commands_in_each_other_s_places_are_not_taken_for_themselves() {
        var first = command();
        var second = command();
        isAppended(openBoth(first, second), wallet, savings);

        assertThat(openBoth(second, first)).isInstanceOf(Conflict.class);
    }

    @Test
    void one_of_several_commands_that_was_given_before_does_not_speak_for_the_others() {
        var first = command();
        isAppended(write(append(first, load(wallet), guarded(WALLET))), wallet);

        assertThat(openBoth(first, command())).isEqualTo(new Conflict(store.read(wallet, 0, 1)));
        assertThat(store.read(savings, 0, 1)).isEmpty();
    }

    @Test
    void a_command_that_shared_a_commit_is_known_again_when_it_comes_alone() {
        var second = command();
        isAppended(openBoth(command(), second), wallet, savings);

        var alone =
                append(second, new Loaded<>(StreamHead.unwritten(savings), new Account.Unopened()), guarded(SAVINGS));

        isAppended(write(alone), savings);
    }

    @Test
    void an_answer_lost_so_long_ago_that_dynamodb_forgot_the_request_is_recognised_by_the_items() {
        NETWORK.plan(
                "TransactWriteItems",
                lostAnswer(),
                request -> canceledBecauseOf(itemOf(wallet), itemOf(savings)).befall(request));

        isAppended(openBoth(command()), wallet, savings);
    }

    @Test
    void an_answer_lost_before_a_throttled_try_is_found_at_the_third() {
        NETWORK.plan("PutItem", lostAnswer(), refused("ThrottlingException"));

        isAppended(openWallet(), wallet);
    }

    @Test
    void a_call_that_takes_too_long_counts_as_lost_and_is_tried_again() {
        try (var emulator = new Emulator(Duration.ofSeconds(2))) {
            var impatient =
                    new DynamoDbEventStore(emulator.client(), emulator.tables().events(), Emulator.RETRIES);
            emulator.network().plan("PutItem", silence());
            emulator.network().plan("Query", silence());

            var opened = append(command(), impatient.load(wallet, Foldings.ACCOUNT), guarded(WALLET));

            assertThat(impatient.append(new Commit(List.of(opened)))).isInstanceOf(Appended.class);
            assertThat(impatient.read(wallet, 0, 10)).hasSize(1);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    void a_race_lost_while_a_request_was_lost_is_a_conflict() {
        NETWORK.plan("PutItem", _ -> {
            isAppended(openWallet(), wallet);
            throw new IOException("and ours was lost");
        });

        assertThat(openWallet()).isEqualTo(new Conflict(store.read(wallet, 0, 1)));
    }

    @Test
    void a_failed_condition_wins_over_what_would_pass() {
        isAppended(openWallet(), wallet);
        NETWORK.plan("TransactWriteItems", canceledBecauseOf(itemOf(wallet), Map.of()));
        EMULATOR.calls().clear();

        var result = openBoth(command());

        assertThat(EMULATOR.calls().writes()).isEqualTo(1);
        assertThat(result).isEqualTo(new Conflict(store.read(wallet, 0, 1)));
    }

    @Test
    void an_item_of_ours_among_others_does_not_make_it_ours() {
        var command = command();
        isAppended(write(append(command, load(wallet), guarded(WALLET))), wallet);
        isAppended(write(append(command(), load(savings), guarded(SAVINGS))), savings);

        assertThat(openBoth(command)).isInstanceOf(Conflict.class);
    }

    @Test
    void a_fault_that_does_not_pass_surfaces_and_nothing_is_written() {
        NETWORK.plan("PutItem", repeatedly(lostRequest()));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(this::openWallet);
        assertThat(EMULATOR.calls().writes()).isEqualTo(5);
        assertThat(store.read(wallet, 0, 10)).isEmpty();
    }

    @Test
    void a_request_that_is_wrong_is_not_tried_again() {
        NETWORK.plan("PutItem", refused("ValidationException"));
        assertThatExceptionOfType(DynamoDbException.class).isThrownBy(this::openWallet);

        NETWORK.plan("TransactWriteItems", canceled("ValidationError", "None"));
        assertThatExceptionOfType(DynamoDbException.class).isThrownBy(() -> openBoth(command()));

        assertThat(EMULATOR.calls().writes()).isEqualTo(2);
    }

    @Test
    void reading_sits_out_a_passing_fault() {
        isAppended(openWallet(), wallet);

        NETWORK.plan("Query", refused("ProvisionedThroughputExceededException"), lostAnswer());
        assertThat(load(wallet).head().version()).isEqualTo(1);

        NETWORK.plan("Query", refused("ThrottlingException"), lostRequest());
        assertThat(store.loadAt(wallet, Foldings.ACCOUNT, 1).head().version()).isEqualTo(1);

        NETWORK.plan("Scan", refused("ProvisionedThroughputExceededException"));
        assertThat(store.list(Optional.empty()).events())
                .extracting(StoredEvent::ref)
                .contains(new EventRef(wallet, 1));
    }

    @Test
    void keys_that_are_put_off_are_asked_for_again() {
        isAppended(openWallet(), wallet);
        var event = new EventRef(wallet, 1);

        NETWORK.plan("BatchGetItem", putOff(event), refused("ThrottlingException"), putOff(event));
        assertThat(store.fetch(List.of(event))).isEqualTo(store.read(wallet, 0, 1));

        NETWORK.plan("BatchGetItem", repeatedly(putOff(event)));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> store.fetch(List.of(event)));
    }

    @Test
    void more_than_one_atomic_write_holds_is_refused() {
        var events = new ArrayList<AccountEvent>(List.of(guarded(WALLET)));
        while (events.size() <= 100) {
            events.add(credits(WALLET, events.size()));
        }
        var many = append(command(), load(wallet), events.toArray(AccountEvent[]::new));
        assertThatIllegalArgumentException().isThrownBy(() -> write(many));

        var small = guarded(WALLET);
        var large = new AccountOpened(
                WALLET,
                small.asset(),
                small.normalBalance(),
                small.minimumBalance(),
                small.guarded(),
                Map.of("note", "x".repeat(400 * 1024)),
                small.at());
        assertThatIllegalArgumentException().isThrownBy(() -> write(append(command(), load(wallet), large)));
    }

    private AppendResult openWallet() {
        return write(append(command(), load(wallet), guarded(WALLET)));
    }

    private AppendResult openBoth(EventMetadata command) {
        return openBoth(command, command);
    }

    /// Both as if neither had been written to.
    private AppendResult openBoth(EventMetadata ofWallet, EventMetadata ofSavings) {
        var unopened = new Account.Unopened();
        return store.append(new Commit(List.of(
                append(ofWallet, new Loaded<>(StreamHead.unwritten(wallet), unopened), guarded(WALLET)),
                append(ofSavings, new Loaded<>(StreamHead.unwritten(savings), unopened), guarded(SAVINGS)))));
    }

    private AppendResult write(StreamAppend append) {
        return store.append(new Commit(List.of(append)));
    }

    private Loaded<Account> load(StreamId stream) {
        return store.load(stream, Foldings.ACCOUNT);
    }

    private void isAppended(AppendResult result, StreamId... streams) {
        var heads = Stream.of(streams).map(stream -> load(stream).head()).toList();
        assertThat(result).usingRecursiveComparison().isEqualTo(new Appended(heads));
    }

    private List<EventMetadata> commands(StreamId stream) {
        return store.read(stream, 0, 10).stream().map(RecordedEvent::metadata).toList();
    }

    private static Map<String, AttributeValue> itemOf(StreamId stream) {
        var key = Keys.of(new EventRef(stream, 1));
        return EMULATOR.client()
                .getItem(get -> get.tableName(TABLE).key(key).consistentRead(true))
                .item();
    }

    /// Where nothing stands, another transaction was writing.
    @SafeVarargs
    private static Fault canceledBecauseOf(Map<String, AttributeValue>... standing) {
        var reasons = Stream.of(standing)
                .map(item -> item.isEmpty()
                        ? "{\"Code\":\"TransactionConflict\"}"
                        : "{\"Code\":\"ConditionalCheckFailed\",\"Item\":%s}".formatted(DynamoDbJson.write(item)))
                .toList();
        return refused("TransactionCanceledException", ",\"CancellationReasons\":" + reasons);
    }

    private static Fault putOff(EventRef event) {
        var keys = "[" + DynamoDbJson.write(Keys.of(event)) + "]";
        return answered(
                200,
                "{\"Responses\":{},\"UnprocessedKeys\":{\"%s\":{\"Keys\":%s,\"ConsistentRead\":true}}}"
                        .formatted(TABLE, keys));
    }
}
