package dev.daybook.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/// Stands where DynamoDB would and remembers what it is asked to write. Reads fail: a process that does everything
/// itself needs none.
public final class WriteRecorder implements DynamoDbClient {

    /// One call as it was made, to be made for real.
    public sealed interface Write {
        void make(DynamoDbClient client);
    }

    public record Single(PutItemRequest request) implements Write {

        @Override
        public void make(DynamoDbClient client) {
            var _ = client.putItem(request);
        }
    }

    public record Together(TransactWriteItemsRequest request) implements Write {

        /// All of these calls in one.
        static Together of(List<Together> calls) {
            var items = calls.stream().flatMap(call -> call.request().transactItems().stream());
            return new Together(TransactWriteItemsRequest.builder()
                    .transactItems(items.toList())
                    .clientRequestToken(UUID.randomUUID().toString())
                    .build());
        }

        @Override
        public void make(DynamoDbClient client) {
            var _ = client.transactWriteItems(request);
        }

        int items() {
            return request.transactItems().size();
        }
    }

    private final List<Write> writes = new ArrayList<>();

    /// What was written since this was last asked.
    public List<Write> take() {
        var taken = List.copyOf(writes);
        writes.clear();
        return taken;
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        writes.add(new Single(request));
        return PutItemResponse.builder().build();
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        writes.add(new Together(request));
        return TransactWriteItemsResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // There is nothing behind it.
    }
}
