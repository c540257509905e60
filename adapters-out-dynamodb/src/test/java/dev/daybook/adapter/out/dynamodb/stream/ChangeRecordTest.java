package dev.daybook.adapter.out.dynamodb.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.adapter.out.dynamodb.store.ItemEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ChangeRecordTest {

    /// An item with every type of value there is.
    private static final String IMAGE = """
            {"stream": {"S": "main/account/bank"}, "version": {"N": "7"}, "bytes": {"B": "AAH/"},
             "yes": {"BOOL": true}, "nothing": {"NULL": true}, "map": {"M": {"inner": {"L": [{"S": ""}, {"N": "-1.5"}]}}},
             "texts": {"SS": ["a", "b"]}, "numbers": {"NS": ["1", "2"]}, "many": {"BS": ["AA==", "AQ=="]}}""";

    @Test
    void a_stored_event_is_the_very_item_that_was_stored() {
        var record = record("INSERT", IMAGE);

        assertThat(record.sequenceNumber()).isEqualTo("4421584500000000017450439091");
        assertThat(record.event())
                .contains(ItemEvent.of(Map.of(
                        "stream", AttributeValue.fromS("main/account/bank"),
                        "version", AttributeValue.fromN("7"),
                        "bytes", AttributeValue.fromB(bytes(0, 1, -1)),
                        "yes", AttributeValue.fromBool(true),
                        "nothing", AttributeValue.fromNul(true),
                        "map",
                                AttributeValue.fromM(Map.of(
                                        "inner",
                                        AttributeValue.fromL(
                                                List.of(AttributeValue.fromS(""), AttributeValue.fromN("-1.5"))))),
                        "texts", AttributeValue.fromSs(List.of("a", "b")),
                        "numbers", AttributeValue.fromNs(List.of("1", "2")),
                        "many", AttributeValue.fromBs(List.of(bytes(0), bytes(1))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MODIFY", "REMOVE"})
    void what_has_happened_to_an_event_otherwise_is_none(String name) {
        assertThat(record(name, IMAGE).event()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"stream\": {\"S\": \"main/account/bank\"}}",
                "{\"stream\": {\"S\": \"nonsense\"}, \"version\": {\"N\": \"1\"}}",
                "{\"stream\": {\"S\": \"main/account/bank\"}, \"version\": {\"N\": 1}}",
                "{\"stream\": {\"T\": \"main/account/bank\"}, \"version\": {\"N\": \"1\"}}",
                "{\"stream\": \"main/account/bank\", \"version\": {\"N\": \"1\"}}",
                "{\"stream\": {\"S\": \"a\", \"N\": \"1\"}, \"version\": {\"N\": \"1\"}}"
            })
    void what_is_no_event_is_refused(String image) {
        assertThatThrownBy(() -> record("INSERT", image).event()).isInstanceOf(RuntimeException.class);
    }

    private static ChangeRecord record(String name, String image) {
        return new ChangeRecord(tree("""
                {"eventName": "%s", "dynamodb": {"SequenceNumber": "4421584500000000017450439091", "NewImage": %s}}
                """.formatted(name, image)));
    }

    private static SdkBytes bytes(int... values) {
        var bytes = new byte[values.length];
        for (int at = 0; at < values.length; at++) {
            bytes[at] = (byte) values[at];
        }
        return SdkBytes.fromByteArray(bytes);
    }

    private static JsonNode tree(String json) {
        try {
            return new JsonMapper().readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(json, malformed);
        }
    }
}
