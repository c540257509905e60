package dev.daybook.adapter.out.dynamodb.balances;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.daybook.adapter.out.dynamodb.client.AtomicPuts;
import dev.daybook.adapter.out.dynamodb.client.Attributes;
import dev.daybook.adapter.out.dynamodb.client.BatchGet;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.application.port.Balances;
import dev.daybook.application.port.Projection;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.projection.DueEvents;
import dev.daybook.application.view.AccountBalances;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// Balances by key in one DynamoDB table: one item per account, and one per other stream to know how far it was
/// applied.
///
/// Several projectors may write at once. Each writes a row only over the revision it read; who is too late reads again
/// and finds most of its work done.
public final class DynamoDbBalances implements Projection, Balances {

    private final DynamoDbClient client;
    private final String table;
    private final Retries retries;
    private final BatchGet batches;
    private final AtomicPuts puts;

    public DynamoDbBalances(DynamoDbClient client, String table, Retries retries) {
        this.client = client;
        this.table = table;
        this.retries = retries;
        this.batches = new BatchGet(client, table, retries);
        this.puts = new AtomicPuts(client, retries);
    }

    @Override
    public String name() {
        return "balances";
    }

    /// Strongly consistent, for twice the price: whoever waited until a version was applied must not be shown an older
    /// one, and who asks twice must not go back in time.
    @Override
    public Optional<AccountBalances> find(LedgerId ledger, AccountId account) {
        var key = BalanceItem.key(StreamId.of(ledger, account));
        var answer = retries.call(
                () -> client.getItem(get -> get.tableName(table).key(key).consistentRead(true)));
        return answer.hasItem() ? BalanceItem.read(answer.item()).view() : Optional.empty();
    }

    @Override
    public Map<StreamId, Long> versions(Collection<StreamId> streams) {
        var rows = rows(Set.copyOf(streams));
        return Set.copyOf(streams).stream()
                .collect(toMap(identity(), stream -> row(rows, stream).version()));
    }

    @Override
    public void apply(List<RecordedEvent> events) {
        int attempt = 1;
        while (!isApplied(events)) {
            retries.pauseBefore(++attempt);
        }
    }

    /// Whether nobody was faster on one of the rows.
    private boolean isApplied(List<RecordedEvent> events) {
        var rows = rows(
                changes(events).flatMap(change -> change.touched().stream()).collect(toSet()));
        var versions = rows.values().stream().collect(toMap(BalanceRow::stream, BalanceRow::version));
        var due = changes(DueEvents.among(events, versions)).toList();
        return BalanceBatches.of(due, rows).stream().allMatch(this::isWritten);
    }

    private static Stream<BalanceChange> changes(List<RecordedEvent> events) {
        return events.stream().map(BalanceChange::new);
    }

    private Map<StreamId, BalanceRow> rows(Set<StreamId> streams) {
        return batches.get(streams.stream().map(BalanceItem::key).toList()).stream()
                .map(BalanceItem::read)
                .collect(toMap(BalanceRow::stream, identity()));
    }

    private static BalanceRow row(Map<StreamId, BalanceRow> rows, StreamId stream) {
        return rows.getOrDefault(stream, BalanceRow.absent(stream));
    }

    private boolean isWritten(Collection<BalanceRow> batch) {
        return puts.put(batch.stream().map(this::put).toList()).isEmpty();
    }

    private Put put(BalanceRow row) {
        var put = Put.builder().tableName(table).item(BalanceItem.write(row.written()));
        return row.revision() == 0
                ? put.conditionExpression("attribute_not_exists(#stream)")
                        .expressionAttributeNames(Map.of("#stream", BalanceItem.STREAM))
                        .build()
                : put.conditionExpression("#revision = :revision")
                        .expressionAttributeNames(Map.of("#revision", BalanceItem.REVISION))
                        .expressionAttributeValues(Map.of(":revision", Attributes.number(row.revision())))
                        .build();
    }
}
