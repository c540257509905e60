package dev.daybook.adapter.out.dynamodb.stream;

import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.adapter.out.dynamodb.stream.Position.After;
import dev.daybook.adapter.out.dynamodb.stream.Position.Beginning;
import dev.daybook.adapter.out.dynamodb.stream.Position.End;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Reads one shard on from its position.
final class ShardReader {

    private static final Logger LOG = System.getLogger(ShardReader.class.getName());

    private final DynamoDbStreamsClient client;
    private final Retries retries;
    private final String stream;
    private final String shard;
    private Position position;

    /// DynamoDB's own handle on the position. It expires after a while, and then it is asked for again.
    private @Nullable String iterator;

    private boolean missed;

    ShardReader(DynamoDbStreamsClient client, Retries retries, String stream, String shard, Position position) {
        this.client = client;
        this.retries = retries;
        this.stream = stream;
        this.shard = shard;
        this.position = position;
    }

    Position position() {
        return position;
    }

    boolean hasEnded() {
        return position instanceof End;
    }

    /// Whether records may have been forgotten before they were read, since this was asked last.
    boolean hasMissed() {
        boolean answer = missed;
        missed = false;
        return answer;
    }

    /// The next records, none when there are none yet.
    List<Record> read() {
        try {
            var current = iterator == null ? newIterator() : iterator;
            return advance(retries.call(() -> client.getRecords(get -> get.shardIterator(current))));
        } catch (ExpiredIteratorException expired) {
            missed |= position instanceof Beginning;
            LOG.log(Level.DEBUG, "the iterator of shard {0} has expired: {1}", shard, expired.getMessage());
        } catch (TrimmedDataAccessException trimmed) {
            var level = position instanceof Beginning ? Level.DEBUG : Level.WARNING;
            LOG.log(level, "shard {0} may have been read too late: {1}", shard, trimmed.getMessage());
            missed = true;
            position = new Beginning();
        } catch (ResourceNotFoundException forgotten) {
            LOG.log(Level.WARNING, "shard {0} is gone: {1}", shard, forgotten.getMessage());
            missed = true;
            position = new End();
        }
        iterator = null;
        return List.of();
    }

    private List<Record> advance(GetRecordsResponse answer) {
        var records = answer.records();
        iterator = answer.nextShardIterator();
        if (iterator == null) {
            position = new End();
        } else if (!records.isEmpty()) {
            position = new After(records.getLast().dynamodb().sequenceNumber());
        }
        return records;
    }

    private String newIterator() {
        var request = GetShardIteratorRequest.builder().streamArn(stream).shardId(shard);
        var placed = switch (position) {
            case Beginning _ -> request.shardIteratorType(ShardIteratorType.TRIM_HORIZON);
            case After(var sequenceNumber) ->
                request.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                        .sequenceNumber(sequenceNumber);
            case End _ -> throw new IllegalStateException("already read to its end: " + shard);
        };
        return retries.call(() -> client.getShardIterator(placed.build())).shardIterator();
    }
}
