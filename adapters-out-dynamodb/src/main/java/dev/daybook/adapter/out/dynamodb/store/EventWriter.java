package dev.daybook.adapter.out.dynamodb.store;

import dev.daybook.adapter.out.dynamodb.client.AtomicPuts;
import dev.daybook.application.port.AppendResult;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// Writes the items of one commit, each only where none stands yet.
///
/// A refused write is answered with the items that stand there, so one look tells a lost answer from a lost race.
final class EventWriter {

    private static final String PLACE_IS_FREE = "attribute_not_exists(#stream)";
    private static final Map<String, String> NAMES = Map.of("#stream", EventItem.STREAM);

    private final AtomicPuts puts;
    private final String table;

    EventWriter(AtomicPuts puts, String table) {
        this.puts = puts;
        this.table = table;
    }

    AppendResult write(AppendPlan plan) {
        return puts.put(plan.items().stream().map(this::put).toList())
                .map(refusal -> plan.blockedBy(
                        refusal.standing().stream().map(Chain::intact).toList()))
                .orElseGet(plan::appended);
    }

    private Put put(EventItem item) {
        return Put.builder()
                .tableName(table)
                .item(item.attributes())
                .conditionExpression(PLACE_IS_FREE)
                .expressionAttributeNames(NAMES)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }
}
