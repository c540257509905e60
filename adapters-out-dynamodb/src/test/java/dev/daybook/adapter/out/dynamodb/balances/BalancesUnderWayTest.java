package dev.daybook.adapter.out.dynamodb.balances;

import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.answered;
import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.lostRequest;
import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.repeatedly;
import static dev.daybook.adapter.out.dynamodb.balances.DynamoDbBalancesTest.RETRIES;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.SAVINGS;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.open;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.application.fixture.Bookkeeper;
import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.port.FeedSlice;
import dev.daybook.application.port.Generation;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.InMemoryFeed;
import dev.daybook.application.port.Projection;
import dev.daybook.application.port.ReadModel.Slot;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.Stored;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.projection.Follower;
import dev.daybook.application.rebuild.Level;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Generations are compared, switched, repaired and dropped while others write, crash, or are late.
class BalancesUnderWayTest {

    private static final int MOST = 10;

    private final Emulator emulator = new Emulator();
    private final DynamoDbBalances balances = process();
    private final InMemoryFeed feed = new InMemoryFeed(Feeder.PARTITIONS, new InMemoryEventStore());
    private final Bookkeeper keeper = new Bookkeeper(MAIN);
    private int transactions;

    private DynamoDbBalances process() {
        return DynamoDbBalancesTest.balances(emulator, RETRIES);
    }

    @BeforeEach
    void keep_books() {
        var _ = keeper.open(open(BANK, new Unbounded()));
        var _ = keeper.open(open(SAVINGS, new Unbounded()));
        feed.append(Stored.all(keeper.events()));
        var _ = pay(20);
        follow(balances.live());
    }

    @AfterEach
    void disconnect() {
        emulator.close();
    }

    @Test
    void while_the_live_one_is_held_nobody_writes_it_and_afterwards_all_go_on() {
        var _ = built(Slot.PROOF);
        var _ = pay(5);
        var late = process().live();

        var comparison = balances.compare(Slot.PROOF, MOST, (generation, positions) -> {
            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> follow(late));
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> process().compare(Slot.PROOF, MOST, new Level(feed)));
            new Level(feed).bring(generation, positions);
        });

        assertThat(comparison.listed()).isEmpty();
        follow(late);
        assertThat(balances.live().position(busiest())).isEqualTo(feed.end(busiest()));
    }

    @Test
    void a_hold_of_a_process_that_crashed_is_over_after_a_while() {
        var _ = pay(5);
        var positions = positions(1);
        var abandoned = Hold.on(storage(), positions, Feeder.PARTITIONS);
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> follow(balances.live()));

        for (int partition = 0; partition < Feeder.PARTITIONS; partition++) {
            expire(positions, partition);
        }
        follow(balances.live());

        assertThat(balances.live().position(busiest())).isEqualTo(feed.end(busiest()));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(abandoned::requireUnbroken);
        abandoned.close();
        var _ = built(Slot.PROOF);
        assertThat(balances.compare(Slot.PROOF, MOST, new Level(feed)).listed()).isEmpty();
    }

    @Test
    void a_switch_whose_hold_did_not_last_does_not_happen() {
        var _ = built(Slot.NEXT);
        var _ = pay(5);

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> balances.switchTo(Slot.NEXT, (generation, positions) -> {
                    new Level(feed).bring(generation, positions);
                    for (int partition = 0; partition < Feeder.PARTITIONS; partition++) {
                        expire(positions(1), partition);
                    }
                    follow(process().live());
                }));

        assertThat(balances.find(Slot.NEXT)).isPresent();
        assertThat(balances.find(Slot.PREVIOUS)).isEmpty();
        balances.switchTo(Slot.NEXT, new Level(feed));
        assertThat(balances.find(Slot.PREVIOUS)).isPresent();
    }

    @Test
    void whoever_is_late_for_a_switch_does_not_write_what_was_live() {
        var _ = built(Slot.NEXT);
        var late = process().live();
        long before = late.position(busiest());
        var slice = more(before);

        balances.switchTo(Slot.NEXT, new Level(feed));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> late.apply(slice));
        assertThat(balances.find(Slot.PREVIOUS).orElseThrow().position(busiest()))
                .isEqualTo(before);
        follow(late);
        assertThat(balances.live().position(busiest())).isEqualTo(feed.end(busiest()));
    }

    @Test
    void whoever_reads_elsewhere_finds_what_became_live_within_a_second() {
        var elsewhere = process();
        assertThat(elsewhere.find(MAIN, SAVINGS)).isPresent();
        var _ = built(Slot.NEXT);
        balances.switchTo(Slot.NEXT, new Level(feed));
        var events = pay(1);
        follow(balances.live());
        balances.drop(Slot.PREVIOUS);

        assertThat(elsewhere.find(MAIN, SAVINGS)).isEqualTo(balances.find(MAIN, SAVINGS));
        assertThat(elsewhere.versions(List.of(events.getFirst().ref().stream())))
                .containsEntry(events.getFirst().ref().stream(), 1L);
    }

    @Test
    void a_generation_is_proved_without_false_alarms_while_others_write() throws Exception {
        var _ = built(Slot.PROOF);
        var done = new AtomicBoolean();
        var traffic = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                var _ = pay(3);
                patiently(process().live());
            }
        });

        for (int round = 0; round < 5; round++) {
            assertThat(balances.compare(Slot.PROOF, MOST, new Level(feed)).listed())
                    .isEmpty();
            assertThat(balances.totals())
                    .isNotEmpty()
                    .allSatisfy(total -> assertThat(total.sums().posted().debits())
                            .isEqualTo(total.sums().posted().credits()));
        }

        done.set(true);
        traffic.get();
        assertThat(transactions).isGreaterThan(20);
    }

    /// The live one lost an event that the proof has not come to yet: for a moment they are the same.
    @Test
    void a_row_that_differs_only_after_levelling_is_found() {
        var _ = built(Slot.PROOF);
        var before = row();
        var _ = pay(1);
        follow(balances.live());
        putBack(before);

        assertThat(balances.compare(Slot.PROOF, MOST, new Level(feed)).listed())
                .singleElement()
                .satisfies(difference ->
                        assertThat(difference.row()).isEqualTo("balances main/account/users:042:savings"));
    }

    /// The same, but somebody else levels the proof, after its row was looked at and before anything is held.
    @Test
    void a_row_that_differs_once_another_follows_the_proof_is_found() {
        var proof = built(Slot.PROOF);
        var before = row();
        var _ = pay(1);
        follow(balances.live());
        putBack(before);
        emulator.network().plan("Scan", ExecutableHttpRequest::call, request -> {
            follow(proof);
            return request.call();
        });

        assertThat(balances.compare(Slot.PROOF, MOST, new Level(feed)).different())
                .isEqualTo(1);
    }

    @Test
    void what_was_repaired_is_not_redriven_once_more() {
        var poison = pay(1);
        var stream = poison.getFirst().ref().stream();
        parkInsteadOfApplying(stream);
        var _ = built(Slot.PROOF);
        assertThat(balances.compare(Slot.PROOF, MOST, new Level(feed)).different())
                .isEqualTo(3);

        assertThat(balances.repair(Slot.PROOF, MOST, new Level(feed)).different())
                .isEqualTo(3);
        assertThat(balances.live().parkingLot().redrive(stream, poison)).isTrue();

        assertThat(balances.live().parkingLot().count()).isZero();
        assertThat(balances.compare(Slot.PROOF, MOST, new Level(feed)).listed()).isEmpty();
    }

    @Test
    void a_proof_in_which_streams_stand_still_repairs_nothing() {
        var proof = balances.begin(Slot.PROOF, "proof");
        assertThat(proof.park(feed.read(busiest(), 0, 1), "does not fit")).isTrue();
        follow(proof);
        proof.complete();

        assertThatThrownBy(() -> balances.repair(Slot.PROOF, MOST, new Level(feed)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(balances.compare(Slot.PROOF, MOST, new Level(feed)).isEqual())
                .isFalse();
    }

    @Test
    void only_what_is_complete_takes_over() {
        var _ = balances.begin(Slot.NEXT, "incomplete");
        var _ = built(Slot.SIDE);

        assertThatThrownBy(() -> balances.switchTo(Slot.NEXT, new Level(feed)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> balances.switchTo(Slot.SIDE, new Level(feed)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void of_a_dropped_generation_nothing_is_left_also_when_it_was_cut_off() {
        long before = items();
        var next = built(Slot.NEXT);
        assertThat(items()).isGreaterThan(before);
        var impatient = DynamoDbBalancesTest.balances(emulator, Emulator.RETRIES);
        emulator.network().plan("BatchWriteItem", repeatedly(lostRequest()));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> impatient.drop(Slot.NEXT));
        emulator.network().plan("BatchWriteItem");

        process().drop(Slot.NEXT);

        assertThat(items()).as("and the register").isEqualTo(before + 1);
        assertThatThrownBy(() -> next.apply(feed.read(busiest(), 0, 1))).isInstanceOf(IllegalStateException.class);
        assertThat(items()).isEqualTo(before + 1);
    }

    @Test
    void what_was_the_previous_one_before_is_deleted_by_the_next_that_begins() {
        for (int times = 0; times < 2; times++) {
            var _ = built(Slot.NEXT);
            balances.switchTo(Slot.NEXT, new Level(feed));
        }
        assertThat(keys("g1:")).isNotEmpty();

        var _ = balances.begin(Slot.NEXT, "third");

        assertThat(keys("g1:")).isEmpty();
        assertThat(keys("g2:")).hasSameSizeAs(keys("g3:")).isNotEmpty();
    }

    @Test
    void deletions_that_were_put_off_are_made_up_for() {
        var _ = built(Slot.NEXT);
        emulator.network().plan("BatchWriteItem", answered(200, putOff(keys("g2:"))));

        balances.drop(Slot.NEXT);

        assertThat(keys("g2:")).isEmpty();
    }

    private List<String> keys(String prefix) {
        return emulator.client().scan(scan -> scan.tableName(emulator.tables().balances())).items().stream()
                .map(item ->
                        item.getOrDefault("stream", AttributeValue.fromS("")).s())
                .filter(key -> key.startsWith(prefix))
                .toList();
    }

    private String putOff(List<String> keys) {
        var deletions = keys.stream()
                .map("{\"DeleteRequest\":{\"Key\":{\"stream\":{\"S\":\"%s\"}}}}"::formatted)
                .toList();
        return "{\"UnprocessedItems\":{\"%s\":%s}}".formatted(emulator.tables().balances(), deletions);
    }

    private List<RecordedEvent> pay(int times) {
        var events = new ArrayList<RecordedEvent>();
        for (int time = 0; time < times; time++) {
            transactions++;
            events.addAll(keeper.post(
                    post(transaction(transactions), NOON.plusSeconds(transactions), move(BANK, SAVINGS, 100))));
        }
        feed.append(Stored.all(events));
        return events;
    }

    /// The next of the busiest partition, at least one.
    private FeedSlice more(long position) {
        while (feed.end(busiest()) == position) {
            var _ = pay(1);
        }
        return feed.read(busiest(), position, 1);
    }

    private int busiest() {
        return feed.partitionOf(StreamId.of(MAIN, BANK));
    }

    private void parkInsteadOfApplying(StreamId stream) {
        int partition = feed.partitionOf(stream);
        var slice = feed.read(partition, balances.live().position(partition), 1);
        assertThat(slice.entries().getFirst().event().ref().stream()).isEqualTo(stream);
        assertThat(balances.live().park(slice, "does not fit")).isTrue();
        follow(balances.live());
    }

    private Map<String, AttributeValue> row() {
        return emulator.client()
                .getItem(get ->
                        get.tableName(emulator.tables().balances()).key(BalanceItem.key(1, StreamId.of(MAIN, SAVINGS))))
                .item();
    }

    private void putBack(Map<String, AttributeValue> row) {
        var _ = emulator.client()
                .putItem(put -> put.tableName(emulator.tables().balances()).item(row));
    }

    private void expire(Positions positions, int partition) {
        var _ = emulator.client()
                .updateItem(update -> update.tableName(emulator.tables().projections())
                        .key(positions.items().key(Positions.PREFIX + partition))
                        .updateExpression("SET held_until = :past")
                        .expressionAttributeValues(Map.of(":past", AttributeValue.fromN("0"))));
    }

    private Positions positions(long generation) {
        return new Positions(new StateItems(storage(), "balances/g" + generation));
    }

    private Storage storage() {
        var tables = emulator.tables();
        return new Storage(emulator.client(), tables.balances(), tables.projections(), RETRIES, new Turns());
    }

    private long items() {
        var tables = emulator.tables();
        return List.of(tables.balances(), tables.projections()).stream()
                .mapToLong(table ->
                        emulator.client().scan(scan -> scan.tableName(table)).count())
                .sum();
    }

    private Generation built(Slot slot) {
        var generation = balances.begin(slot, "built");
        follow(generation);
        generation.complete();
        return generation;
    }

    private void follow(Projection projection) {
        var follower = new Follower(feed, projection);
        for (int partition = 0; partition < Feeder.PARTITIONS; partition++) {
            while (follower.follow(partition)) {
                Thread.onSpinWait();
            }
        }
    }

    /// As a follower's thread does when the read model is held still.
    private void patiently(Projection projection) {
        for (boolean held = true; held; ) {
            try {
                follow(projection);
                held = false;
            } catch (Unavailable _) {
                Thread.onSpinWait();
            }
        }
    }
}
