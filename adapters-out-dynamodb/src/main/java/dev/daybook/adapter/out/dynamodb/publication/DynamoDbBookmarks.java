package dev.daybook.adapter.out.dynamodb.publication;

import static dev.daybook.adapter.out.dynamodb.client.Attributes.get;

import dev.daybook.adapter.out.dynamodb.client.Attributes;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.application.port.Bookmarks;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Bookmarks in DynamoDB: `position/{partition}` with `next`, from the first time that it moves.
public final class DynamoDbBookmarks implements Bookmarks {

    private static final Logger LOG = System.getLogger(DynamoDbBookmarks.class.getName());
    private static final String NEXT = "next";

    private final PublicationTable items;

    /// @param table of projections
    /// @param publication its name
    public DynamoDbBookmarks(DynamoDbClient client, String table, String publication, Retries retries) {
        this.items = new PublicationTable(client, table, publication, retries);
    }

    @Override
    public long position(int partition) {
        return items.find(name(partition))
                .map(item -> Long.parseLong(get(item, NEXT).n()))
                .orElse(0L);
    }

    @Override
    public boolean move(int partition, long from, long to) {
        var move = items.updating(name(partition))
                .updateExpression("SET #next = :to")
                .conditionExpression(from == 0 ? "attribute_not_exists(#next) OR #next = :from" : "#next = :from")
                .expressionAttributeNames(Map.of("#next", NEXT))
                .expressionAttributeValues(Map.of(":from", Attributes.number(from), ":to", Attributes.number(to)))
                .build();
        try {
            items.update(move);
            return true;
        } catch (ConditionalCheckFailedException elsewhere) {
            LOG.log(Level.DEBUG, "the bookmark of partition {0} is not at {1}", partition, from);
            return false;
        }
    }

    private static String name(int partition) {
        return "position/" + partition;
    }
}
