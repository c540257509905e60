package dev.daybook.adapter.out.dynamodb.simulated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// A DynamoDB whose tables are gone with it. Each call is atomic, and every read is consistent.
public final class SimulatedDynamoDb {

    private final Map<String, SimulatedTable> tables = new HashMap<>();

    /// A client of it that has such weather.
    public DynamoDbClient client(Weather weather) {
        return new Client(weather);
    }

    /// A write on a condition; what it writes, if it is carried out.
    private record Write(
            String table,
            Map<String, AttributeValue> key,
            @Nullable String condition,
            Map<String, String> names,
            Map<String, AttributeValue> values,
            Runnable effect) {}

    private final class Client implements DynamoDbClient {

        private final Weather weather;

        Client(Weather weather) {
            this.weather = weather;
        }

        private <T> T call(String operation, Supplier<T> work) {
            weather.before(operation);
            T answer;
            synchronized (tables) {
                answer = work.get();
            }
            weather.after(operation);
            return answer;
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}

        @Override
        public ListTablesResponse listTables(ListTablesRequest request) {
            return call(
                    "ListTables",
                    () -> ListTablesResponse.builder()
                            .tableNames(tables.keySet())
                            .build());
        }

        @Override
        public CreateTableResponse createTable(CreateTableRequest request) {
            return call("CreateTable", () -> {
                tables.put(request.tableName(), table(request.keySchema()));
                return CreateTableResponse.builder().build();
            });
        }

        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            return call("GetItem", () -> {
                var item = table(request.tableName()).get(request.key());
                var answer = GetItemResponse.builder();
                return (item.isEmpty() ? answer : answer.item(item)).build();
            });
        }

        @Override
        public PutItemResponse putItem(PutItemRequest request) {
            return call("PutItem", () -> {
                carryOut(new Write(
                        request.tableName(),
                        table(request.tableName()).keyOf(request.item()),
                        request.conditionExpression(),
                        request.expressionAttributeNames(),
                        request.expressionAttributeValues(),
                        () -> table(request.tableName()).put(request.item())));
                return PutItemResponse.builder().build();
            });
        }

        @Override
        public DeleteItemResponse deleteItem(DeleteItemRequest request) {
            return call("DeleteItem", () -> {
                carryOut(new Write(
                        request.tableName(),
                        request.key(),
                        request.conditionExpression(),
                        request.expressionAttributeNames(),
                        request.expressionAttributeValues(),
                        () -> table(request.tableName()).delete(request.key())));
                return DeleteItemResponse.builder().build();
            });
        }

        @Override
        public UpdateItemResponse updateItem(UpdateItemRequest request) {
            return call("UpdateItem", () -> {
                var before = table(request.tableName()).get(request.key());
                var after = new HashMap<>(request.key());
                after.putAll(
                        new Expressions(before, request.expressionAttributeNames(), request.expressionAttributeValues())
                                .update(request.updateExpression()));
                carryOut(new Write(
                        request.tableName(),
                        request.key(),
                        request.conditionExpression(),
                        request.expressionAttributeNames(),
                        request.expressionAttributeValues(),
                        () -> table(request.tableName()).put(after)));
                return UpdateItemResponse.builder()
                        .attributes(request.returnValues() == ReturnValue.ALL_OLD ? before : after)
                        .build();
            });
        }

        @Override
        public QueryResponse query(QueryRequest request) {
            return call("Query", () -> {
                boolean forward = request.scanIndexForward() == null || request.scanIndexForward();
                var found = table(request.tableName())
                        .partition(partition(request), request.exclusiveStartKey(), forward)
                        .filter(item -> new Expressions(
                                        item, request.expressionAttributeNames(), request.expressionAttributeValues())
                                .holds(request.keyConditionExpression()))
                        .limit(request.limit() == null ? Long.MAX_VALUE : request.limit() + 1L)
                        .toList();
                var page = page(found, request.limit());
                return QueryResponse.builder()
                        .items(page)
                        .count(page.size())
                        .lastEvaluatedKey(last(request.tableName(), page, found))
                        .build();
            });
        }

        @Override
        public ScanResponse scan(ScanRequest request) {
            return call("Scan", () -> {
                var all = table(request.tableName())
                        .all(request.exclusiveStartKey())
                        .limit(request.limit() == null ? Long.MAX_VALUE : request.limit() + 1L)
                        .toList();
                var page = page(all, request.limit());
                var found = page.stream()
                        .filter(item -> new Expressions(
                                        item, request.expressionAttributeNames(), request.expressionAttributeValues())
                                .holds(request.filterExpression()))
                        .toList();
                return ScanResponse.builder()
                        .items(found)
                        .count(found.size())
                        .lastEvaluatedKey(last(request.tableName(), page, all))
                        .build();
            });
        }

        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
            return call("BatchGetItem", () -> {
                var found = new HashMap<String, List<Map<String, AttributeValue>>>();
                request.requestItems()
                        .forEach((name, wanted) -> found.put(
                                name,
                                wanted.keys().stream()
                                        .map(key -> table(name).get(key))
                                        .filter(item -> !item.isEmpty())
                                        .toList()));
                return BatchGetItemResponse.builder().responses(found).build();
            });
        }

        @Override
        public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
            return call("BatchWriteItem", () -> {
                request.requestItems().forEach((name, writes) -> writes.forEach(write -> carryOut(name, write)));
                return BatchWriteItemResponse.builder().build();
            });
        }

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            return call("TransactWriteItems", () -> {
                var writes = request.transactItems().stream().map(this::write).toList();
                if (!writes.stream().allMatch(this::holds)) {
                    throw TransactionCanceledException.builder()
                            .cancellationReasons(
                                    writes.stream().map(this::reason).toList())
                            .build();
                }
                writes.forEach(write -> write.effect().run());
                return TransactWriteItemsResponse.builder().build();
            });
        }

        private void carryOut(String table, WriteRequest write) {
            if (write.putRequest() != null) {
                table(table).put(write.putRequest().item());
            } else {
                table(table).delete(write.deleteRequest().key());
            }
        }

        private void carryOut(Write write) {
            if (!holds(write)) {
                throw ConditionalCheckFailedException.builder()
                        .item(table(write.table()).get(write.key()))
                        .build();
            }
            write.effect().run();
        }

        private boolean holds(Write write) {
            var item = table(write.table()).get(write.key());
            return new Expressions(item, write.names(), write.values()).holds(write.condition());
        }

        private CancellationReason reason(Write write) {
            return holds(write)
                    ? CancellationReason.builder().code("None").build()
                    : CancellationReason.builder()
                            .code("ConditionalCheckFailed")
                            .item(table(write.table()).get(write.key()))
                            .build();
        }

        private Write write(TransactWriteItem item) {
            if (item.put() != null) {
                var put = item.put();
                return new Write(
                        put.tableName(),
                        table(put.tableName()).keyOf(put.item()),
                        put.conditionExpression(),
                        put.expressionAttributeNames(),
                        put.expressionAttributeValues(),
                        () -> table(put.tableName()).put(put.item()));
            }
            if (item.update() != null) {
                var update = item.update();
                return new Write(
                        update.tableName(),
                        update.key(),
                        update.conditionExpression(),
                        update.expressionAttributeNames(),
                        update.expressionAttributeValues(),
                        () -> {
                            var after = new HashMap<>(update.key());
                            after.putAll(new Expressions(
                                            table(update.tableName()).get(update.key()),
                                            update.expressionAttributeNames(),
                                            update.expressionAttributeValues())
                                    .update(update.updateExpression()));
                            table(update.tableName()).put(after);
                        });
            }
            if (item.delete() != null) {
                var delete = item.delete();
                return new Write(
                        delete.tableName(),
                        delete.key(),
                        delete.conditionExpression(),
                        delete.expressionAttributeNames(),
                        delete.expressionAttributeValues(),
                        () -> table(delete.tableName()).delete(delete.key()));
            }
            var check = item.conditionCheck();
            return new Write(
                    check.tableName(),
                    check.key(),
                    check.conditionExpression(),
                    check.expressionAttributeNames(),
                    check.expressionAttributeValues(),
                    () -> {});
        }

        /// Nothing when the page is the last.
        private @Nullable Map<String, AttributeValue> last(
                String table, List<Map<String, AttributeValue>> page, List<Map<String, AttributeValue>> all) {
            return page.size() < all.size() ? table(table).keyOf(page.getLast()) : null;
        }
    }

    /// A key condition begins with the partition key: `#stream = :stream AND …`.
    private static AttributeValue partition(QueryRequest request) {
        var tokens = new Tokens(request.keyConditionExpression());
        var _ = tokens.next();
        tokens.require("=");
        return Optional.ofNullable(request.expressionAttributeValues().get(tokens.next()))
                .orElseThrow();
    }

    private static List<Map<String, AttributeValue>> page(
            List<Map<String, AttributeValue>> all, @Nullable Integer limit) {
        return limit == null || limit >= all.size() ? all : new ArrayList<>(all.subList(0, limit));
    }

    private SimulatedTable table(String name) {
        return Optional.ofNullable(tables.get(name)).orElseThrow(() -> new IllegalStateException("no table " + name));
    }

    private static SimulatedTable table(List<KeySchemaElement> schema) {
        return new SimulatedTable(named(schema, KeyType.HASH).orElseThrow(), named(schema, KeyType.RANGE));
    }

    private static Optional<String> named(List<KeySchemaElement> schema, KeyType role) {
        return schema.stream()
                .filter(element -> element.keyType() == role)
                .map(KeySchemaElement::attributeName)
                .findFirst();
    }
}
