package dev.daybook.adapter.out.dynamodb.stream;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.daybook.adapter.out.dynamodb.DynamoDbTables;
import dev.daybook.adapter.out.dynamodb.client.DynamoDb;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.adapter.out.dynamodb.store.ItemEvent;
import dev.daybook.adapter.out.dynamodb.stream.Position.Beginning;
import dev.daybook.adapter.out.dynamodb.stream.Position.End;
import dev.daybook.application.port.ChangeStream;
import dev.daybook.application.port.StoredEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// The events table's stream, read by one thread of one process.
///
/// A shard is read after the shard it came from, so changes of one item are told in order.
public final class DynamoDbChangeStream implements ChangeStream {

    private static final Logger LOG = System.getLogger(DynamoDbChangeStream.class.getName());
    private static final Duration SHARDS_ARE_STABLE = Duration.ofSeconds(10);

    private final DynamoDbStreamsClient client;
    private final Retries retries;
    private final Shards shards;
    private final Checkpoints checkpoints;
    private final Pace pace;

    /// What DynamoDB listed last, parents or children first.
    private List<Shard> listed = List.of();

    /// The stream that they are of.
    private String stream = "";

    private long listedAt;
    private boolean shardsMayHaveChanged = true;

    /// By shard. Those that have ended stay as long as they are listed, since their children wait for that.
    private final Map<String, ShardReader> readers = new HashMap<>();

    /// Where the process before this one stopped.
    private final Map<String, Position> resumed;

    private boolean missed;
    private boolean found = true;

    /// Read but not handed out yet: should another shard fail, it must not be lost.
    private final List<StoredEvent> pending = new ArrayList<>();

    private Map<String, Position> handedOut = Map.of();

    public DynamoDbChangeStream(DynamoDb dynamoDb, DynamoDbTables tables, Retries retries, Pace pace) {
        this.client = dynamoDb.streams();
        this.retries = retries;
        this.shards = new Shards(dynamoDb, tables.events(), retries);
        this.checkpoints = new Checkpoints(dynamoDb.tables(), tables.checkpoints(), retries);
        this.pace = pace;
        this.resumed = checkpoints.load();
        this.missed = resumed.isEmpty();
    }

    @Override
    public List<StoredEvent> poll() {
        pause();
        open().forEach(this::read);
        var changes = List.copyOf(pending);
        pending.clear();
        found = !changes.isEmpty();
        handedOut = positions();
        return changes;
    }

    @Override
    public boolean hasMissed() {
        boolean answer = missed;
        missed = false;
        return answer;
    }

    @Override
    public void checkpoint() {
        checkpoints.save(handedOut);
    }

    private List<ShardReader> open() {
        if (shardsMayHaveChanged || System.nanoTime() - listedAt > SHARDS_ARE_STABLE.toNanos()) {
            list();
        }
        listed.stream().filter(this::isReady).forEach(shard -> readers.computeIfAbsent(shard.shardId(), this::reader));
        return readers.values().stream().filter(reader -> !reader.hasEnded()).toList();
    }

    private void list() {
        var listing = shards.list();
        stream = listing.stream();
        listed = listing.shards();
        listedAt = System.nanoTime();
        shardsMayHaveChanged = false;
        var present = listed.stream().map(Shard::shardId).collect(toSet());
        missed |= hasVanished(present) || hasUnknownPast(present);
        readers.keySet().retainAll(present);
        resumed.keySet().retainAll(present);
    }

    /// Whether a shard is gone that was not read to its end: also when the whole stream was dropped and made
    /// anew.
    private boolean hasVanished(Set<String> present) {
        return known().filter(shard -> !present.contains(shard)).anyMatch(shard -> !(position(shard) instanceof End));
    }

    /// Whether there is a shard that nobody has begun to read and whose beginning may be forgotten: it lives no
    /// longer than its parent is listed.
    private boolean hasUnknownPast(Set<String> present) {
        var known = known().collect(toSet());
        return listed.stream()
                .filter(shard -> !known.contains(shard.shardId()))
                .anyMatch(shard -> shard.parentShardId() == null || !present.contains(shard.parentShardId()));
    }

    private Stream<String> known() {
        return Stream.concat(readers.keySet().stream(), resumed.keySet().stream());
    }

    private boolean isReady(Shard shard) {
        var parent = shard.parentShardId();
        return parent == null
                || listed.stream().map(Shard::shardId).noneMatch(parent::equals)
                || position(parent) instanceof End;
    }

    private Position position(String shard) {
        var reader = readers.get(shard);
        return reader == null ? resumed.getOrDefault(shard, new Beginning()) : reader.position();
    }

    private ShardReader reader(String shard) {
        return new ShardReader(client, retries, stream, shard, position(shard));
    }

    private void read(ShardReader reader) {
        for (Record change : reader.read()) {
            if (change.eventName() == OperationType.INSERT) {
                pending.add(ItemEvent.of(change.dynamodb().newImage()));
            } else {
                LOG.log(
                        Level.WARNING,
                        "a stored event was changed: {0}",
                        change.dynamodb().keys());
            }
        }
        shardsMayHaveChanged |= reader.hasEnded();
        missed |= reader.hasMissed();
    }

    private Map<String, Position> positions() {
        return readers.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, reader -> reader.getValue().position()));
    }

    private void pause() {
        try {
            pace.await(found);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
