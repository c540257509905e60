package dev.daybook.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Reads the events table's stream as AWS does for a function, and makes events of it: a batch is of one shard, in its
/// order.
final class StreamBatches {

    private static final JsonMapper JSON = new JsonMapper();

    private StreamBatches() {}

    /// All that the stream tells now, of each shard in batches of so many at most.
    static List<List<JsonNode>> read(DynamoDbClient tables, DynamoDbStreamsClient streams, String table, int most) {
        var stream = tables.describeTable(describe -> describe.tableName(table))
                .table()
                .latestStreamArn();
        return streams.describeStream(describe -> describe.streamArn(stream)).streamDescription().shards().stream()
                .map(shard -> records(streams, stream, shard))
                .flatMap(records -> cut(records, most).stream())
                .toList();
    }

    /// The event that a function is called with.
    static String event(List<JsonNode> batch) {
        var event = JSON.createObjectNode();
        event.putArray("Records").addAll(batch);
        return event.toString();
    }

    private static List<JsonNode> records(DynamoDbStreamsClient streams, String stream, Shard shard) {
        var records = new ArrayList<JsonNode>();
        var iterator = streams.getShardIterator(get -> get.streamArn(stream)
                        .shardId(shard.shardId())
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
        while (iterator != null) {
            var from = iterator;
            var page = streams.getRecords(get -> get.shardIterator(from));
            page.records().forEach(record -> records.add(json(record, stream)));
            // An open shard has no end: what is not there yet is not waited for.
            iterator = page.records().isEmpty() ? null : page.nextShardIterator();
        }
        return records;
    }

    private static List<List<JsonNode>> cut(List<JsonNode> records, int most) {
        var batches = new ArrayList<List<JsonNode>>();
        for (int from = 0; from < records.size(); from += most) {
            batches.add(records.subList(from, Math.min(records.size(), from + most)));
        }
        return batches;
    }

    static ObjectNode json(Record record, String stream) {
        var json = JSON.createObjectNode()
                .put("eventID", record.eventID())
                .put("eventName", record.eventNameAsString())
                .put("eventVersion", "1.1")
                .put("eventSource", "aws:dynamodb")
                .put("awsRegion", "eu-central-1")
                .put("eventSourceARN", stream);
        var change = json.putObject("dynamodb");
        change.put(
                "ApproximateCreationDateTime",
                record.dynamodb().approximateCreationDateTime().getEpochSecond());
        change.set("Keys", item(record.dynamodb().keys()));
        change.set("NewImage", item(record.dynamodb().newImage()));
        change.put("SequenceNumber", record.dynamodb().sequenceNumber())
                .put("SizeBytes", record.dynamodb().sizeBytes())
                .put("StreamViewType", "NEW_IMAGE");
        return json;
    }

    private static ObjectNode item(Map<String, AttributeValue> item) {
        var json = JSON.createObjectNode();
        item.forEach((name, value) -> json.set(name, value(value)));
        return json;
    }

    private static ObjectNode value(AttributeValue value) {
        var json = JSON.createObjectNode();
        return switch (value.type()) {
            case S -> json.put("S", value.s());
            case N -> json.put("N", value.n());
            case B -> json.put("B", value.b().asByteArray());
            case BOOL -> json.put("BOOL", value.bool());
            case NUL -> json.put("NULL", true);
            case M -> json.set("M", item(value.m()));
            case L -> json.set("L", list(value.l()));
            case SS -> json.set("SS", JSON.valueToTree(value.ss()));
            case NS -> json.set("NS", JSON.valueToTree(value.ns()));
            case BS ->
                json.set(
                        "BS",
                        JSON.valueToTree(value.bs().stream()
                                .map(each -> each.asByteArray())
                                .toList()));
            case UNKNOWN_TO_SDK_VERSION -> throw new AssertionError(value);
        };
    }

    private static ArrayNode list(List<AttributeValue> values) {
        var json = JSON.createArrayNode();
        values.forEach(value -> json.add(value(value)));
        return json;
    }
}
