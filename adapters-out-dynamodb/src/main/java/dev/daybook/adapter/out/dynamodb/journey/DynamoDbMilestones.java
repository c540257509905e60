package dev.daybook.adapter.out.dynamodb.journey;

import static java.util.Comparator.comparingLong;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;

import dev.daybook.adapter.out.dynamodb.client.Attributes;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.application.port.Hop;
import dev.daybook.application.port.Milestone;
import dev.daybook.application.port.Milestones;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// Milestones in a DynamoDB table. What is noted at once takes one write for each hop and partition.
public final class DynamoDbMilestones implements Milestones {

    private static final Logger LOG = System.getLogger(DynamoDbMilestones.class.getName());

    /// So that an item stays far below what an item may hold.
    private static final int MOST_PIECES = 1_000;

    /// More than processes follow the feed for one hop at once, each with an item that may reach over those of others.
    private static final int MOST_ITEMS = 10;

    private final DynamoDbClient client;
    private final String table;
    private final Retries retries;

    public DynamoDbMilestones(DynamoDbClient client, String table, Retries retries) {
        this.client = client;
        this.table = table;
        this.retries = retries;
    }

    @Override
    public void note(List<Milestone> passed) {
        passed.stream()
                .collect(groupingBy(milestone ->
                        MilestoneItem.name(milestone.hop(), milestone.piece().partition())))
                .values()
                .forEach(this::put);
    }

    private void put(List<Milestone> ofOne) {
        var inOrder = ofOne.stream()
                .sorted(comparingLong(milestone -> milestone.piece().to()))
                .toList();
        for (int from = 0; from < inOrder.size(); from += MOST_PIECES) {
            putFirst(inOrder.subList(from, Math.min(from + MOST_PIECES, inOrder.size())));
        }
    }

    private void putFirst(List<Milestone> some) {
        var request = PutItemRequest.builder()
                .tableName(table)
                .item(MilestoneItem.of(some))
                .conditionExpression("attribute_not_exists(#hop)")
                .expressionAttributeNames(Map.of("#hop", MilestoneItem.HOP))
                .build();
        try {
            var _ = retries.call(() -> client.putItem(request));
        } catch (ConditionalCheckFailedException first) {
            LOG.log(Level.DEBUG, "noted before: {0}", some.getLast());
        }
    }

    @Override
    public Optional<Instant> find(Hop hop, int partition, long position) {
        var answer = retries.call(() -> client.query(query -> query.tableName(table)
                .consistentRead(true)
                .keyConditionExpression("#hop = :hop AND #to > :position")
                .expressionAttributeNames(Map.of("#hop", MilestoneItem.HOP, "#to", MilestoneItem.TO))
                .expressionAttributeValues(Map.of(
                        ":hop", Attributes.text(MilestoneItem.name(hop, partition)),
                        ":position", Attributes.number(position)))
                .limit(MOST_ITEMS)));
        return answer.items().stream()
                .flatMap(item -> MilestoneItem.times(item, partition, position))
                .min(naturalOrder());
    }
}
