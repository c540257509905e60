package dev.daybook.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.tests.EventLoader;
import dev.daybook.functions.runtime.ApiEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/// The events that these tests call functions with are ours. So they are read by AWS's own types of events, which say
/// the
/// same of them.
class EventShapesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_request_is_one_of_an_http_api() throws IOException {
        var event = ApiEvents.event("POST", "/v1/ledgers?dry_run=true").put("body", "{}");

        var read = EventLoader.loadApiGatewayHttpEvent(file(event.toString()));

        assertThat(read.getVersion()).isEqualTo("2.0");
        assertThat(read.getRawPath()).isEqualTo("/v1/ledgers");
        assertThat(read.getRawQueryString()).isEqualTo("dry_run=true");
        assertThat(read.getBody()).isEqualTo("{}");
        assertThat(read.getIsBase64Encoded()).isFalse();
        assertThat(read.getRequestContext().getHttp().getMethod()).isEqualTo("POST");
        assertThat(read.getRequestContext().getStage()).isEqualTo("$default");
        assertThat(read.getRequestContext().getAuthorizer().getJwt().getClaims())
                .containsEntry("sub", "shop")
                .containsEntry("ledgers", "[*]");
    }

    @Test
    void a_batch_of_changes_is_one_of_a_stream() throws IOException {
        var item = Map.of(
                "stream", AttributeValue.fromS("main/account/bank"),
                "version", AttributeValue.fromN("7"),
                "hash", AttributeValue.fromB(SdkBytes.fromUtf8String("hash")));
        var change = Record.builder()
                .eventID("1")
                .eventName(OperationType.INSERT)
                .dynamodb(StreamRecord.builder()
                        .approximateCreationDateTime(Instant.EPOCH)
                        .keys(item)
                        .newImage(item)
                        .sequenceNumber("42")
                        .sizeBytes(59L)
                        .build())
                .build();
        var event = StreamBatches.event(List.of(StreamBatches.json(change, "arn:aws:dynamodb:a:b:table/c/stream/d")));

        var read = EventLoader.loadDynamoDbEvent(file(event)).getRecords().getFirst();

        assertThat(read.getEventName()).isEqualTo("INSERT");
        assertThat(read.getEventSource()).isEqualTo("aws:dynamodb");
        assertThat(read.getDynamodb().getSequenceNumber()).isEqualTo("42");
        assertThat(read.getDynamodb().getNewImage())
                .hasEntrySatisfying("stream", value -> assertThat(value.getS()).isEqualTo("main/account/bank"))
                .hasEntrySatisfying("version", value -> assertThat(value.getN()).isEqualTo("7"))
                .hasEntrySatisfying(
                        "hash",
                        value -> assertThat(value.getB().array()).asString().isEqualTo("hash"));
    }

    @Test
    void messages_are_those_of_a_queue() throws IOException {
        var events = Hints.doubledAndShuffled(List.of("{\"a\":1}"), 10, new Random(1));

        var read = EventLoader.loadSQSEvent(file(events.getFirst())).getRecords();

        assertThat(read).hasSize(2).allSatisfy(message -> {
            assertThat(message.getEventSource()).isEqualTo("aws:sqs");
            assertThat(ApiEvents.tree(message.getBody()).path("Message").asText())
                    .isEqualTo("{\"a\":1}");
        });
        assertThat(read).extracting("messageId").doesNotHaveDuplicates();
    }

    private String file(String event) throws IOException {
        return Files.writeString(folder.resolve("event.json"), event).toString();
    }
}
