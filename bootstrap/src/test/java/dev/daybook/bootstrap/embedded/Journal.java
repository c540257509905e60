package dev.daybook.bootstrap.embedded;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// A table of words, and the stream of what was inserted into it.
final class Journal implements AutoCloseable {

    /// A record of the stream.
    record Insertion(String word, String number) {

        private static Insertion of(Record insertion) {
            var inserted = insertion.dynamodb();
            return new Insertion(Journal.word(inserted.newImage()), inserted.sequenceNumber());
        }
    }

    private static final String TABLE = "journal";
    private static final String WORD = "word";
    private static final Region REGION = Region.EU_CENTRAL_1;
    private static final StaticCredentialsProvider ANYBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

    private final DynamoDbClient dynamoDb;
    private final DynamoDbStreamsClient streams;

    private Journal(DynamoDbClient dynamoDb, DynamoDbStreamsClient streams) {
        this.dynamoDb = dynamoDb;
        this.streams = streams;
    }

    static Journal at(URI endpoint) {
        var dynamoDb = DynamoDbClient.builder().endpointOverride(endpoint).region(REGION);
        var streams = DynamoDbStreamsClient.builder().endpointOverride(endpoint).region(REGION);
        return new Journal(
                dynamoDb.credentialsProvider(ANYBODY).build(),
                streams.credentialsProvider(ANYBODY).build());
    }

    void create() {
        var _ = dynamoDb.createTable(table -> table.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(KeySchemaElement.builder()
                        .attributeName(WORD)
                        .keyType(KeyType.HASH)
                        .build())
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName(WORD)
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .streamSpecification(on -> on.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE)));
    }

    void write(String word) {
        var _ = dynamoDb.putItem(put -> put.tableName(TABLE).item(item(word)));
    }

    void writeTogether(String... words) {
        var puts = Stream.of(words).map(Journal::put).toList();
        var _ = dynamoDb.transactWriteItems(transaction -> transaction.transactItems(puts));
    }

    List<String> words() {
        return dynamoDb.scan(all -> all.tableName(TABLE).consistentRead(true)).items().stream()
                .map(Journal::word)
                .sorted()
                .toList();
    }

    String stream() {
        return dynamoDb.describeTable(journal -> journal.tableName(TABLE))
                .table()
                .latestStreamArn();
    }

    List<Insertion> insertions() {
        return insertions(ShardIteratorType.TRIM_HORIZON, Optional.empty());
    }

    List<Insertion> insertionsAfter(Insertion known) {
        return insertions(ShardIteratorType.AFTER_SEQUENCE_NUMBER, Optional.of(known.number()));
    }

    @Override
    public void close() {
        dynamoDb.close();
        streams.close();
    }

    private List<Insertion> insertions(ShardIteratorType from, Optional<String> number) {
        var stream = stream();
        var shard = streams.describeStream(one -> one.streamArn(stream))
                .streamDescription()
                .shards()
                .getFirst();
        var position = streams.getShardIterator(at -> at.streamArn(stream)
                .shardId(shard.shardId())
                .shardIteratorType(from)
                .applyMutation(it -> number.ifPresent(it::sequenceNumber)));
        return streams.getRecords(after -> after.shardIterator(position.shardIterator())).records().stream()
                .map(Insertion::of)
                .toList();
    }

    private static TransactWriteItem put(String word) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(TABLE).item(item(word)))
                .build();
    }

    private static Map<String, AttributeValue> item(String word) {
        return Map.of(WORD, AttributeValue.fromS(word));
    }

    private static String word(Map<String, AttributeValue> item) {
        return Objects.requireNonNull(item.get(WORD)).s();
    }
}
