package dev.daybook.adapter.out.dynamodb;

import dev.daybook.adapter.out.dynamodb.store.ItemSize;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Every call to DynamoDB, and what it costs by DynamoDB's rules: the emulator reports something else.
public final class CallLog implements ExecutionInterceptor {

    private final List<SdkRequest> requests = new CopyOnWriteArrayList<>();
    private final List<SdkResponse> responses = new CopyOnWriteArrayList<>();

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        requests.add(context.request());
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        responses.add(context.response());
    }

    public void clear() {
        requests.clear();
        responses.clear();
    }

    public <R> List<R> requests(Class<R> type) {
        return requests.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public int calls() {
        return requests.size();
    }

    public long writes() {
        return requests.stream().filter(CallLog::isWrite).count();
    }

    public long reads() {
        return calls() - writes();
    }

    public List<Map<String, AttributeValue>> written() {
        return requests.stream().flatMap(CallLog::items).toList();
    }

    /// A kilobyte each, or a part of one; items that are updated in place have no more; twice as many in a transaction.
    public int writeUnits() {
        return requests.stream()
                .mapToInt(request -> items(request).mapToInt(CallLog::kilobytes).sum()
                        * (request instanceof TransactWriteItemsRequest ? 2 : 1))
                .sum();
    }

    /// Four kilobytes each, strongly consistent: those of a query are added up first, those of a batch are not.
    public int readUnits() {
        return responses.stream().mapToInt(CallLog::readUnits).sum();
    }

    private static boolean isWrite(SdkRequest request) {
        return request instanceof PutItemRequest
                || request instanceof UpdateItemRequest
                || request instanceof TransactWriteItemsRequest;
    }

    private static Stream<Map<String, AttributeValue>> items(SdkRequest request) {
        return switch (request) {
            case PutItemRequest one -> Stream.of(one.item());
            case UpdateItemRequest small -> Stream.of(small.key());
            case TransactWriteItemsRequest several ->
                several.transactItems().stream().map(TransactWriteItem::put).map(put -> put.item());
            default -> Stream.of();
        };
    }

    private static int kilobytes(Map<String, AttributeValue> item) {
        return units(ItemSize.of(item), 1024);
    }

    private static int readUnits(SdkResponse response) {
        return switch (response) {
            case QueryResponse page ->
                units(page.items().stream().mapToInt(ItemSize::of).sum(), 4096);
            case GetItemResponse one -> units(ItemSize.of(one.item()), 4096);
            case BatchGetItemResponse batch ->
                batch.responses().values().stream()
                        .flatMap(List::stream)
                        .mapToInt(item -> units(ItemSize.of(item), 4096))
                        .sum();
            default -> 0;
        };
    }

    /// Looking and finding nothing costs one unit, too.
    private static int units(int bytes, int size) {
        return Math.max(1, Math.ceilDiv(bytes, size));
    }
}
