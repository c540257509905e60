package dev.daybook.adapter.out.dynamodb.feed;

import static dev.daybook.application.port.Streams.append;
import static dev.daybook.application.port.Streams.command;
import static dev.daybook.application.port.Streams.credits;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.guarded;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.adapter.out.dynamodb.client.Attributes;
import dev.daybook.adapter.out.dynamodb.store.DynamoDbEventStore;
import dev.daybook.application.command.Foldings;
import dev.daybook.application.port.AppendResult.Appended;
import dev.daybook.application.port.Commit;
import dev.daybook.application.port.Loaded;
import dev.daybook.application.port.StreamHead;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.account.AccountDecider;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.id.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The argument of decision 0015, tried: whatever goes wrong in whatever order, the feed ends up with every
/// event of the store once, each stream in order, at contiguous positions, and nobody ever saw anything else.
///
/// `-Ddaybook.feed.seed=N` repeats one course of things, `-Ddaybook.feed.seeds=N` tries so many.
class FeedSimulationTest {

    private static final int STREAMS = 12;
    private static final int LONGEST = 7;
    private static final long SEEDS = Long.getLong("daybook.feed.seeds", 6_000);

    @Test
    void whatever_goes_wrong_the_feed_holds_what_the_store_holds() {
        var streams = streams();
        Optional.ofNullable(Long.getLong("daybook.feed.seed"))
                .map(LongStream::of)
                .orElseGet(() -> LongStream.range(0, SEEDS).parallel())
                .forEach(seed -> run(seed, streams));
    }

    private static void run(long seed, List<List<Map<String, AttributeValue>>> streams) {
        try {
            new FeedSimulation(seed, streams).run();
        } catch (RuntimeException | Error failure) {
            throw new AssertionError("-Ddaybook.feed.seed=" + seed, failure);
        }
    }

    /// The items of each stream, as the event store writes them.
    private static List<List<Map<String, AttributeValue>>> streams() {
        var dynamoDb = new SimulatedDynamoDb();
        var store = new DynamoDbEventStore(dynamoDb, "events", Emulator.RETRIES);
        LongStream.range(0, STREAMS).forEach(number -> write(new AccountId("users:" + number), store));
        return List.copyOf(dynamoDb.all("events").stream()
                .collect(groupingBy(item -> Attributes.get(item, "stream").s(), TreeMap::new, toList()))
                .values());
    }

    private static void write(AccountId account, DynamoDbEventStore store) {
        var stream = StreamId.of(MAIN, account);
        var decider = new AccountDecider();
        Loaded<Account> loaded = new Loaded<>(StreamHead.unwritten(stream), decider.initialState());
        for (int version = 1; version <= LONGEST; version++) {
            List<AccountEvent> event = List.of(version == 1 ? guarded(account) : credits(account, version));
            var commit = new Commit(List.of(append(command(), loaded, Foldings.ACCOUNT, event)));
            var appended = (Appended) store.append(commit);
            loaded = new Loaded<>(appended.heads().getFirst(), decider.evolve(loaded.state(), event));
        }
    }
}
