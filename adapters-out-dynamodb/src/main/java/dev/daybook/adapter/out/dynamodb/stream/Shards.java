package dev.daybook.adapter.out.dynamodb.stream;

import dev.daybook.adapter.out.dynamodb.client.DynamoDb;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// The shards a stream has now. DynamoDB splits and closes them as it likes, and forgets those a day old.
final class Shards {

    private final DynamoDbStreamsClient client;
    private final Retries retries;
    private final String stream;

    private Shards(DynamoDbStreamsClient client, Retries retries, String stream) {
        this.client = client;
        this.retries = retries;
        this.stream = stream;
    }

    /// Those of a table's stream.
    static Shards of(DynamoDb dynamoDb, String table, Retries retries) {
        var tables = dynamoDb.tables();
        var described = retries.call(() -> tables.describeTable(describe -> describe.tableName(table)))
                .table();
        var stream = Optional.ofNullable(described.latestStreamArn())
                .orElseThrow(() -> new IllegalStateException("the table has no stream: " + table));
        return new Shards(dynamoDb.streams(), retries, stream);
    }

    String stream() {
        return stream;
    }

    List<Shard> list() {
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
