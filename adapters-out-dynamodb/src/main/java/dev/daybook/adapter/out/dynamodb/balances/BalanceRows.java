package dev.daybook.adapter.out.dynamodb.balances;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.daybook.adapter.out.dynamodb.client.Attributes;
import dev.daybook.adapter.out.dynamodb.client.BatchDelete;
import dev.daybook.adapter.out.dynamodb.client.BatchGet;
import dev.daybook.application.port.StreamId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// The rows of one generation. All reads are strongly consistent, for twice the price: whoever waited until a version
/// was applied must not be shown an older one, and who asks twice must not go back in time.
record BalanceRows(Storage storage, long generation) {

    Optional<BalanceRow> find(StreamId stream) {
        var key = BalanceItem.key(generation, stream);
        var answer = storage.retries()
                .call(() -> storage.client()
                        .getItem(get -> get.tableName(storage.rows()).key(key).consistentRead(true)));
        return answer.hasItem() ? Optional.of(BalanceItem.read(answer.item())) : Optional.empty();
    }

    /// Those that exist.
    Map<StreamId, BalanceRow> find(Collection<StreamId> streams) {
        var keys = Set.copyOf(streams).stream()
                .map(stream -> BalanceItem.key(generation, stream))
                .toList();
        return new BatchGet(storage.client(), storage.rows(), storage.retries())
                .get(keys).stream().map(BalanceItem::read).collect(toMap(BalanceRow::stream, identity()));
    }

    /// All of them, page by page, in no order. It goes through the rows of every generation.
    void forEachPage(Consumer<List<BalanceRow>> reader) {
        var all = ScanRequest.builder()
                .tableName(storage.rows())
                .consistentRead(true)
                .filterExpression("begins_with(#stream, :generation)")
                .expressionAttributeNames(Map.of("#stream", BalanceItem.STREAM))
                .expressionAttributeValues(Map.of(":generation", Attributes.text(BalanceItem.prefix(generation))));
        Map<String, AttributeValue> from = Map.of();
        do {
            var request = all.exclusiveStartKey(from.isEmpty() ? null : from).build();
            var page = storage.retries().call(() -> storage.client().scan(request));
            reader.accept(page.items().stream().map(BalanceItem::read).toList());
            from = page.lastEvaluatedKey();
        } while (!from.isEmpty());
    }

    void deleteAll() {
        var batches = new BatchDelete(storage.client(), storage.rows(), storage.retries());
        forEachPage(page -> batches.delete(page.stream()
                .map(row -> BalanceItem.key(generation, row.stream()))
                .toList()));
    }

    /// To write a row over the revision it carries.
    TransactWriteItem put(BalanceRow row) {
        var put = Put.builder()
                .tableName(storage.rows())
                .item(BalanceItem.write(generation, row.over(row.revision() + 1)));
        var conditioned = row.revision() == 0
                ? put.conditionExpression("attribute_not_exists(#stream)")
                        .expressionAttributeNames(Map.of("#stream", BalanceItem.STREAM))
                : put.conditionExpression("#revision = :revision")
                        .expressionAttributeNames(Map.of("#revision", BalanceItem.REVISION))
                        .expressionAttributeValues(Map.of(":revision", Attributes.number(row.revision())));
        return TransactWriteItem.builder().put(conditioned.build()).build();
    }

    TransactWriteItem delete(BalanceRow row) {
        var delete = Delete.builder()
                .tableName(storage.rows())
                .key(BalanceItem.key(generation, row.stream()))
                .conditionExpression("#revision = :revision")
                .expressionAttributeNames(Map.of("#revision", BalanceItem.REVISION))
                .expressionAttributeValues(Map.of(":revision", Attributes.number(row.revision())))
                .build();
        return TransactWriteItem.builder().delete(delete).build();
    }
}
