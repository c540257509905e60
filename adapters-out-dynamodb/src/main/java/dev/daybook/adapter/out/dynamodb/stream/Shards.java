package dev.daybook.adapter.out.dynamodb.stream;

import dev.daybook.adapter.out.dynamodb.client.DynamoDb;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.application.port.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/// The shards that a table's stream has now. DynamoDB splits and closes them as it likes, and forgets those a day old.
///
/// A stream that is switched off and on again is another one, so the table is asked each time which one it has.
final class Shards {

    /// @param stream by its ARN
    record Listing(String stream, List<Shard> shards) {}

    private final DynamoDb dynamoDb;
    private final String table;
    private final Retries retries;

    Shards(DynamoDb dynamoDb, String table, Retries retries) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.retries = retries;
    }

    /// Throws [Unavailable] while the table's stream is switched off.
    Listing list() {
        var stream = stream();
        return new Listing(stream, list(stream));
    }

    private String stream() {
        var described = retries.call(() -> dynamoDb.tables().describeTable(describe -> describe.tableName(table)))
                .table();
        return Optional.ofNullable(described.streamSpecification())
                .filter(StreamSpecification::streamEnabled)
                .map(_ -> described.latestStreamArn())
                .orElseThrow(() -> new Unavailable("the stream of table %s is switched off".formatted(table), null));
    }

    private List<Shard> list(String stream) {
        var client = dynamoDb.streams();
        var shards = new ArrayList<Shard>();
        var request = DescribeStreamRequest.builder().streamArn(stream);
        @Nullable String last;
        do {
            var page =
                    retries.call(() -> client.describeStream(request.build())).streamDescription();
            shards.addAll(page.shards());
            last = page.lastEvaluatedShardId();
            request.exclusiveStartShardId(last);
        } while (last != null);
        return shards;
    }
}
