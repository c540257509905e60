package dev.daybook.adapter.out.dynamodb.earlier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import dev.daybook.adapter.out.dynamodb.DynamoDbJson;
import dev.daybook.adapter.out.dynamodb.client.Attributes;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StreamId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// All items of a table, one a line, with the type of every attribute.
public record EarlierItems(List<Map<String, AttributeValue>> items) {

    private static final int MOST_WRITES = 25;

    public EarlierItems {
        items = List.copyOf(items);
    }

    /// By stream and version.
    public static EarlierItems events() {
        return read("events-1.jsonl.gz");
    }

    /// By stream. Ledgers have no row.
    public static EarlierItems balances() {
        return read("balances-1.jsonl.gz");
    }

    /// Those of some streams.
    public EarlierItems of(StreamId... streams) {
        var wanted = Set.of(streams);
        return new EarlierItems(
                items.stream().filter(item -> wanted.contains(stream(item))).toList());
    }

    /// How far each stream has come.
    Map<StreamId, Long> versions() {
        return items.stream().collect(toMap(EarlierItems::stream, EarlierItems::version, Math::max));
    }

    /// By which reducers the folded states among them were made.
    List<Integer> reducers() {
        return items.stream()
                .flatMap(item -> Attributes.find(item, "reducer").stream())
                .map(reducer -> Integer.valueOf(reducer.n()))
                .toList();
    }

    List<EventRef> refs() {
        return items.stream()
                .map(item -> new EventRef(stream(item), version(item)))
                .toList();
    }

    /// Puts them there as they are: nothing checks them, and nothing is added to them.
    public void putInto(DynamoDbClient client, String table) {
        IntStream.range(0, Math.ceilDiv(items.size(), MOST_WRITES))
                .mapToObj(
                        batch -> items.subList(batch * MOST_WRITES, Math.min((batch + 1) * MOST_WRITES, items.size())))
                .parallel()
                .forEach(batch -> put(batch, client, table));
    }

    private static void put(List<Map<String, AttributeValue>> batch, DynamoDbClient client, String table) {
        var left = Map.of(table, batch.stream().map(EarlierItems::put).toList());
        while (!left.isEmpty()) {
            var writes = left;
            left = client.batchWriteItem(request -> request.requestItems(writes))
                    .unprocessedItems();
        }
    }

    private static WriteRequest put(Map<String, AttributeValue> item) {
        return WriteRequest.builder().putRequest(put -> put.item(item)).build();
    }

    private static StreamId stream(Map<String, AttributeValue> item) {
        return StreamId.parse(Attributes.get(item, "stream").s());
    }

    private static long version(Map<String, AttributeValue> item) {
        return Long.parseLong(Attributes.get(item, "version").n());
    }

    private static EarlierItems read(String file) {
        try (var packed = Objects.requireNonNull(EarlierItems.class.getResourceAsStream(file));
                var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), UTF_8))) {
            return new EarlierItems(lines.lines().map(DynamoDbJson::read).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
