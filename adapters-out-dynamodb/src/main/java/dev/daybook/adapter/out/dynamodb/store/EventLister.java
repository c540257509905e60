package dev.daybook.adapter.out.dynamodb.store;

import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.application.port.EventDirectory.Page;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StreamId;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/// Walks through the whole table, in the order in which DynamoDB keeps it. A walk goes on behind the place of
/// the event that a page ended with, written `{version} {stream}`. DynamoDB keeps the items of a stream
/// together, by version.
final class EventLister {

    private final DynamoDbClient client;
    private final String table;
    private final Retries retries;

    EventLister(DynamoDbClient client, String table, Retries retries) {
        this.client = client;
        this.table = table;
        this.retries = retries;
    }

    Page list(Optional<String> from) {
        var scan = ScanRequest.builder().tableName(table).consistentRead(true);
        from.ifPresent(place -> scan.exclusiveStartKey(Keys.of(parse(place))));
        var request = scan.build();
        var page = retries.call(() -> client.scan(request));
        return new Page(ItemEvent.all(page.items()), next(page));
    }

    private static Optional<String> next(ScanResponse page) {
        return Optional.of(page)
                .filter(ScanResponse::hasLastEvaluatedKey)
                .map(ended -> write(Keys.ref(ended.lastEvaluatedKey())));
    }

    private static String write(EventRef place) {
        return place.version() + " " + place.stream();
    }

    private static EventRef parse(String place) {
        int between = place.indexOf(' ');
        return new EventRef(StreamId.parse(place.substring(between + 1)), Long.parseLong(place.substring(0, between)));
    }
}
