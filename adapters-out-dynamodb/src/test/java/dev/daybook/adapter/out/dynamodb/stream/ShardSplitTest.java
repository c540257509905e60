package dev.daybook.adapter.out.dynamodb.stream;

import static dev.daybook.adapter.out.dynamodb.FaultyNetwork.answered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daybook.adapter.out.dynamodb.DynamoDbJson;
import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.adapter.out.dynamodb.FaultyNetwork;
import dev.daybook.adapter.out.dynamodb.FaultyNetwork.Fault;
import dev.daybook.application.port.CorruptStream;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.domain.event.EventType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

/// DynamoDB Local never closes a shard, so here are DynamoDB's answers from when it does.
class ShardSplitTest {

    private final Emulator emulator = new Emulator();
    private final FaultyNetwork network = emulator.network();

    @AfterEach
    void disconnect() {
        emulator.close();
    }

    @Test
    void a_shard_is_read_when_the_one_it_came_from_has_ended() {
        splitShards();
        network.plan("GetShardIterator", iterator(), iterator());
        network.plan("GetRecords", closing("1"), open("2"), open());

        var changes = changes();

        assertThat(changes.poll()).extracting(change -> change.ref().version()).containsExactly(1L);
        assertThat(changes.poll()).extracting(change -> change.ref().version()).containsExactly(2L);
        assertThat(changes.poll()).isEmpty();
        assertThat(iterators()).extracting(GetShardIteratorRequest::shardId).containsExactly("parent", "child");
    }

    @Test
    void a_restart_does_not_read_again_what_has_ended() {
        splitShards();
        network.plan("GetShardIterator", iterator(), iterator());
        network.plan("GetRecords", closing("1"), open("2"));
        var before = changes();
        List<StoredEvent> all = List.of(before.poll(), before.poll()).stream()
                .flatMap(List::stream)
                .toList();
        assertThat(all).hasSize(2);
        before.checkpoint();
        emulator.calls().clear();

        splitShards();
        network.plan("GetShardIterator", iterator());
        network.plan("GetRecords", open("3"));

        assertThat(changes().poll())
                .extracting(change -> change.ref().version())
                .containsExactly(3L);
        assertThat(iterators())
                .containsExactly(GetShardIteratorRequest.builder()
                        .streamArn(iterators().getFirst().streamArn())
                        .shardId("child")
                        .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                        .sequenceNumber("2")
                        .build());
    }

    @Test
    void what_was_not_read_before_a_shard_vanished_is_given_up() {
        network.plan("DescribeStream", page("", shard("vanished", "")), page("", shard("next", "vanished")));
        network.plan("GetShardIterator", FaultyNetwork.refused("ResourceNotFoundException"), iterator());
        network.plan("GetRecords", open("1"));

        var changes = changes();

        assertThat(changes.poll()).isEmpty();
        assertThat(changes.hasMissed()).isTrue();
        assertThat(changes.poll()).hasSize(1);
    }

    @Test
    void a_child_of_a_shard_that_is_listed_still_has_its_beginning() {
        var before = checkpointed(page("", shard("parent", "forgotten")));
        before.checkpoint();
        network.plan("DescribeStream", page("child", shard("child", "parent")), page("", shard("parent", "forgotten")));
        network.plan("GetShardIterator", iterator());
        network.plan("GetRecords", closing());
        var after = changes();

        assertThat(after.poll()).isEmpty();
        assertThat(after.hasMissed()).isFalse();
    }

    @Test
    void a_shard_whose_parent_is_forgotten_may_have_forgotten_its_own_beginning() {
        var before = checkpointed(page("", shard("parent", "forgotten")));
        before.checkpoint();
        network.plan("DescribeStream", page("", shard("child", "parent")));
        network.plan("GetShardIterator", iterator());
        network.plan("GetRecords", open());
        var after = changes();

        assertThat(after.poll()).isEmpty();
        assertThat(after.hasMissed()).isTrue();
    }

    @Test
    void an_iterator_that_expired_before_the_first_record_may_have_missed_some() {
        network.plan("DescribeStream", page("", shard("parent", "forgotten")), page("", shard("parent", "forgotten")));
        network.plan("GetShardIterator", iterator(), iterator());
        network.plan("GetRecords", open(), FaultyNetwork.refused("ExpiredIteratorException"));
        var changes = changes();
        assertThat(changes.poll()).isEmpty();
        assertThat(changes.hasMissed()).isTrue();

        assertThat(changes.poll()).isEmpty();

        assertThat(changes.hasMissed()).isTrue();
    }

    /// Read up to one record, which was passed on.
    private DynamoDbChangeStream checkpointed(Fault listing) {
        network.plan("DescribeStream", listing);
        network.plan("GetShardIterator", iterator());
        network.plan("GetRecords", open("1"));
        var changes = changes();
        assertThat(changes.poll()).hasSize(1);
        assertThat(changes.hasMissed()).isTrue();
        return changes;
    }

    /// The images here are no events that any Daybook wrote.
    @Test
    void what_cannot_be_read_is_told_of_all_the_same() {
        splitShards();
        network.plan("GetShardIterator", iterator());
        network.plan("GetRecords", open("1"));

        assertThat(changes().poll()).singleElement().satisfies(change -> {
            assertThat(change.type()).isEqualTo(new EventType("account-opened", 1));
            assertThatExceptionOfType(CorruptStream.class).isThrownBy(change::requireIntact);
            assertThatExceptionOfType(CorruptStream.class).isThrownBy(change::recorded);
        });
    }

    /// Two pages a listing, children first; enough of them for a test.
    private void splitShards() {
        var first = page("child", shard("child", "parent"));
        var second = page("", shard("parent", "forgotten"));
        network.plan("DescribeStream", first, second, first, second);
    }

    private DynamoDbChangeStream changes() {
        return new DynamoDbChangeStream(
                emulator.dynamoDb(), emulator.tables(), Emulator.RETRIES, Pace.steady(Duration.ofMillis(1)));
    }

    private List<GetShardIteratorRequest> iterators() {
        return emulator.calls().requests(GetShardIteratorRequest.class);
    }

    private static String shard(String id, String parent) {
        return parent.isEmpty()
                ? "{\"ShardId\":\"%s\"}".formatted(id)
                : "{\"ShardId\":\"%s\",\"ParentShardId\":\"%s\"}".formatted(id, parent);
    }

    private static Fault page(String last, String shard) {
        var more = last.isEmpty() ? "" : ",\"LastEvaluatedShardId\":\"%s\"".formatted(last);
        return answered(200, "{\"StreamDescription\":{\"Shards\":[%s]%s}}".formatted(shard, more));
    }

    private static Fault iterator() {
        return answered(200, "{\"ShardIterator\":\"here\"}");
    }

    private static Fault open(String... versions) {
        return answered(200, "{\"Records\":%s,\"NextShardIterator\":\"there\"}".formatted(records(versions)));
    }

    private static Fault closing(String... versions) {
        return answered(200, "{\"Records\":%s}".formatted(records(versions)));
    }

    /// The version serves as the sequence number, too.
    private static List<String> records(String... versions) {
        return List.of(versions).stream()
                .map(version -> "{\"eventName\":\"INSERT\",\"dynamodb\":{\"SequenceNumber\":\"%s\",\"NewImage\":%s}}"
                        .formatted(version, DynamoDbJson.write(image(version))))
                .toList();
    }

    private static Map<String, AttributeValue> image(String version) {
        return Map.of(
                "stream", AttributeValue.fromS("main/account/bank"),
                "version", AttributeValue.fromN(version),
                "type", AttributeValue.fromS("account-opened.v1"),
                "at", AttributeValue.fromN("1893499200123456"));
    }
}
