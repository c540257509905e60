package dev.daybook.adapter.out.dynamodb.store;

import dev.daybook.adapter.out.dynamodb.client.Attributes;
import dev.daybook.adapter.out.dynamodb.client.BatchGet;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.Folding;
import dev.daybook.application.port.StreamId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Reads events, strongly consistent, and checks that each is what was written and where it was written.
final class EventReader {

    private final DynamoDbClient client;
    private final String table;
    private final Retries retries;
    private final BatchGet batches;

    EventReader(DynamoDbClient client, String table, Retries retries) {
        this.client = client;
        this.table = table;
        this.retries = retries;
        this.batches = new BatchGet(client, table, retries);
    }

    /// The end of a stream, oldest first: from the newest state that `folding` can use, else from the first
    /// event.
    ///
    /// One page is enough unless the reducer has changed: then the states of the old one are passed over.
    Deque<EventItem> tail(StreamId stream, Folding<?, ?> folding) {
        return tail(folding, newestFirst(all(stream)));
    }

    /// The same as if nothing had been written after `version`.
    Deque<EventItem> tailAt(StreamId stream, Folding<?, ?> folding, long version) {
        return tail(folding, newestFirst(part(stream, "#version <= :version", version)));
    }

    private Deque<EventItem> tail(Folding<?, ?> folding, QueryRequest.Builder newestFirst) {
        var tail = new ArrayDeque<EventItem>();
        var backwards = items(newestFirst).iterator();
        while (backwards.hasNext()) {
            var item = backwards.next();
            if (!tail.isEmpty()) {
                Chain.link(item, tail.getFirst());
            }
            tail.addFirst(item);
            if (item.hasStateOf(folding)) {
                return tail;
            }
        }
        if (!tail.isEmpty()) {
            Chain.place(tail.getFirst(), 1);
        }
        return tail;
    }

    /// At most `limit` events after `version`, oldest first.
    List<EventItem> following(StreamId stream, long version, int limit) {
        var found = new ArrayList<EventItem>();
        if (limit < 1) {
            return found;
        }
        var onwards =
                items(part(stream, "#version > :version", version).limit(limit)).iterator();
        while (found.size() < limit && onwards.hasNext()) {
            var item = onwards.next();
            if (found.isEmpty()) {
                Chain.place(item, version + 1);
            } else {
                Chain.link(found.getLast(), item);
            }
            found.add(item);
        }
        return found;
    }

    List<EventItem> fetch(Collection<EventRef> refs) {
        return find(refs).stream().map(Chain::intact).toList();
    }

    /// Whatever stands at these places, unchecked.
    List<Map<String, AttributeValue>> find(Collection<EventRef> refs) {
        return batches.get(refs.stream().distinct().map(Keys::of).toList());
    }

    private static QueryRequest.Builder newestFirst(QueryRequest.Builder query) {
        return query.scanIndexForward(false).limit(FoldedStates.EVERY);
    }

    private QueryRequest.Builder all(StreamId stream) {
        return QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("#stream = :stream")
                .expressionAttributeNames(Map.of("#stream", EventItem.STREAM))
                .expressionAttributeValues(Map.of(":stream", Attributes.text(stream.toString())));
    }

    private QueryRequest.Builder part(StreamId stream, String condition, long version) {
        return all(stream)
                .keyConditionExpression("#stream = :stream AND " + condition)
                .expressionAttributeNames(Map.of("#stream", EventItem.STREAM, "#version", EventItem.VERSION))
                .expressionAttributeValues(
                        Map.of(":stream", Attributes.text(stream.toString()), ":version", Attributes.number(version)));
    }

    /// The limit holds for the first page; those behind it, which are asked for when they are needed, are as
    /// large as DynamoDB makes them.
    private Stream<EventItem> items(QueryRequest.Builder query) {
        return Stream.iterate(
                        Optional.of(page(query)),
                        Optional::isPresent,
                        page -> page.filter(QueryResponse::hasLastEvaluatedKey)
                                .map(last -> page(query.limit(null).exclusiveStartKey(last.lastEvaluatedKey()))))
                .flatMap(Optional::stream)
                .flatMap(page -> page.items().stream())
                .map(Chain::intact);
    }

    private QueryResponse page(QueryRequest.Builder query) {
        var request = query.build();
        return retries.call(() -> client.query(request));
    }
}
