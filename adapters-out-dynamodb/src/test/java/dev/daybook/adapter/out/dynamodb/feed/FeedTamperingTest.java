package dev.daybook.adapter.out.dynamodb.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.adapter.out.dynamodb.client.Attributes;
import dev.daybook.adapter.out.dynamodb.earlier.EarlierItems;
import dev.daybook.adapter.out.dynamodb.store.DynamoDbEventStore;
import dev.daybook.adapter.out.dynamodb.store.ItemEvent;
import dev.daybook.application.port.CorruptFeed;
import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.StoredEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Someone changes the feed's table behind our back: 62 events, five a page, in one partition.
class FeedTamperingTest {

    private static final int EVENTS = 62;
    private static final int LAST_PAGE = 60;
    private static final String PAGES = "0";

    private final Emulator emulator = new Emulator();
    private final DynamoDbEventStore store =
            new DynamoDbEventStore(emulator.client(), emulator.tables().events(), Emulator.RETRIES);
    private final List<StoredEvent> events = EarlierItems.events().items().stream()
            .limit(EVENTS + 3)
            .<StoredEvent>map(ItemEvent::of)
            .toList();
    private List<FeedEntry> entries = List.of();

    @BeforeEach
    void write_the_feed() {
        var feed = feed();
        feed.append(events.subList(0, EVENTS));
        entries = read(feed);
        assertThat(entries).hasSize(EVENTS);
    }

    @AfterEach
    void disconnect() {
        emulator.close();
    }

    @Test
    void a_deleted_page_is_missed_where_it_was() {
        delete(PAGES, 20);

        assertThat(feed().read(0, 3, 100).to()).isEqualTo(20);
        assertThat(feed().read(0, 25, 100).to()).isEqualTo(EVENTS);
        isCorrupt(20, 25, () -> feed().read(0, 20, 100));
        isCorrupt(20, 25, () -> feed().read(0, 22, 100));
    }

    @Test
    void a_deleted_first_page_is_missed() {
        delete(PAGES, 0);

        isCorrupt(0, 5, () -> feed().read(0, 0, 100));
    }

    @Test
    void several_deleted_pages_are_missed_together() {
        delete(PAGES, 20);
        delete(PAGES, 25);

        isCorrupt(20, 30, () -> feed().read(0, 20, 100));
    }

    @Test
    void a_deleted_last_page_is_missed_by_readers_and_by_writers() {
        delete(PAGES, LAST_PAGE);

        assertThat(feed().read(0, 0, 100).to()).isEqualTo(LAST_PAGE);
        assertThat(feed().end(0)).isEqualTo(EVENTS);
        isCorrupt(LAST_PAGE, EVENTS, () -> feed().read(0, LAST_PAGE, 100));
        isCorrupt(LAST_PAGE, EVENTS, () -> feed().read(0, EVENTS, 100));
        isCorrupt(LAST_PAGE, EVENTS, () -> feed().append(events));
    }

    @Test
    void a_position_that_was_never_reached_is_behind_something_missing() {
        isCorrupt(EVENTS, 70, () -> feed().read(0, 70, 100));
    }

    @Test
    void a_flipped_byte_is_noticed() {
        flip(PAGES, 20, "content");

        assertThat(feed().read(0, 0, 100).to()).isEqualTo(20);
        isCorrupt(20, 25, () -> feed().read(0, 20, 100));
        isCorrupt(20, 25, () -> feed().read(0, 23, 100));
    }

    @Test
    void a_flipped_byte_in_the_last_page_is_noticed_by_readers_and_by_writers() {
        flip(PAGES, LAST_PAGE, "content");

        isCorrupt(LAST_PAGE, EVENTS, () -> feed().read(0, LAST_PAGE, 100));
        isCorrupt(LAST_PAGE, EVENTS, () -> feed().append(events));
    }

    @Test
    void an_edited_count_is_noticed() {
        var page = item(PAGES, 20);
        page.put("count", Attributes.number(4));
        put(page);

        isCorrupt(20, 25, () -> feed().read(0, 20, 100));
    }

    @Test
    void a_page_in_anothers_place_is_noticed() {
        var page = item(PAGES, 20);
        page.put("position", Attributes.number(25));
        put(page);

        isCorrupt(25, 30, () -> feed().read(0, 25, 100));
    }

    @Test
    void what_is_put_back_is_as_it_was() {
        delete(PAGES, 10);
        delete(PAGES, 15);
        flip(PAGES, 30, "content");
        delete(PAGES, LAST_PAGE);

        restore(10, 20);
        restore(30, 35);
        restore(LAST_PAGE, EVENTS);

        assertThat(read(feed())).isEqualTo(entries);
        feed().append(events);
        assertThat(read(feed())).hasSize(EVENTS + 3).startsWith(entries.toArray(FeedEntry[]::new));
    }

    @Test
    void events_inside_whole_pages_are_put_back_without_touching_others() {
        var strangers = Stream.of(entries.get(40), entries.get(41))
                .map(FeedEntry::event)
                .toList();
        feed().restore(0, 13, strangers);
        assertThat(read(feed()).get(14).event()).isEqualTo(entries.get(41).event());

        restore(13, 15);

        assertThat(read(feed())).isEqualTo(entries);
    }

    @Test
    void a_writer_makes_a_damaged_index_anew_from_the_pages() {
        var heads = positions("0/segments");
        assertThat(heads).hasSizeGreaterThan(3);
        flip("0/segments", heads.get(2), "filter");
        delete("0/segment/" + heads.getFirst(), 0);
        flip("0/segment/" + heads.get(1), 0, "content");

        feed().append(events.subList(0, EVENTS));

        assertThat(read(feed())).isEqualTo(entries);
        assertThat(positions("0/segments")).isEqualTo(heads);
        assertThat(positions("0/segment/" + heads.getFirst())).isNotEmpty();
    }

    @Test
    void an_edited_event_does_not_come_into_the_feed_and_nor_do_those_behind_it() {
        var wallet = events.get(EVENTS).ref();
        var edited = new HashMap<>(((ItemEvent) events.get(EVENTS)).essence());
        edited.put("hash", Attributes.bytes(SdkBytes.fromByteArray(new byte[32])));

        feed().append(List.of(ItemEvent.of(edited)));

        assertThat(read(feed())).isEqualTo(entries);
        assertThat(feed().versions(List.of(wallet.stream()))).containsEntry(wallet.stream(), wallet.version() - 1);
    }

    private void restore(int from, int to) {
        var piece = entries.subList(from, to).stream().map(FeedEntry::event).toList();
        feed().restore(0, from, piece);
    }

    private static void isCorrupt(long from, long to, ThrowingCallable use) {
        assertThatExceptionOfType(CorruptFeed.class).isThrownBy(use).satisfies(corrupt -> {
            assertThat(corrupt.partition()).isZero();
            assertThat(corrupt.from()).isEqualTo(from);
            assertThat(corrupt.to()).isEqualTo(to);
        });
    }

    /// As another process sees it.
    private DynamoDbFeed feed() {
        var table = new FeedTable(emulator.client(), emulator.tables().feed(), Emulator.RETRIES);
        return new DynamoDbFeed(table, store, 1, new FeedBounds(5, 100_000, 12));
    }

    private static List<FeedEntry> read(DynamoDbFeed feed) {
        return feed.read(0, 0, 1_000).entries();
    }

    private List<Long> positions(String partition) {
        return emulator
                .client()
                .query(query -> query.tableName(emulator.tables().feed())
                        .keyConditionExpression("#partition = :partition")
                        .expressionAttributeNames(Map.of("#partition", "partition"))
                        .expressionAttributeValues(Map.of(":partition", Attributes.text(partition))))
                .items()
                .stream()
                .map(FeedTable::position)
                .toList();
    }

    private Map<String, AttributeValue> item(String partition, long position) {
        return new HashMap<>(emulator.client()
                .getItem(get -> get.tableName(emulator.tables().feed())
                        .key(FeedTable.key(partition, position))
                        .consistentRead(true))
                .item());
    }

    private void put(Map<String, AttributeValue> item) {
        emulator.client().putItem(put -> put.tableName(emulator.tables().feed()).item(item));
    }

    private void flip(String partition, long position, String attribute) {
        var item = item(partition, position);
        var bytes = Attributes.get(item, attribute).b().asByteArray();
        bytes[bytes.length / 2] ^= 1;
        item.put(attribute, Attributes.bytes(SdkBytes.fromByteArray(bytes)));
        put(item);
    }

    private void delete(String partition, long position) {
        emulator.client()
                .deleteItem(
                        delete -> delete.tableName(emulator.tables().feed()).key(FeedTable.key(partition, position)));
    }
}
