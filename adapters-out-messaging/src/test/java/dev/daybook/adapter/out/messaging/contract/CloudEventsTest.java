package dev.daybook.adapter.out.messaging.contract;

import static dev.daybook.domain.fixture.TransactionWords.reversed;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.debit;
import static dev.daybook.domain.fixture.Words.posted;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.daybook.domain.event.DomainEvent;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CloudEventsTest {

    /// What consumers see, to the letter.
    @Test
    void it_is_spelled_like_this() throws JsonProcessingException {
        var event = CloudEvents.of(Facts.recorded(reversed(FIRST, SECOND))).orElseThrow();

        assertThat(CloudEventJson.write(event)).isEqualTo(new JsonMapper().readTree("""
                {
                  "specversion": "1.0",
                  "id": "00000000-0000-0000-0000-000000000003",
                  "source": "/ledgers/main",
                  "type": "dev.daybook.transaction.reversed.v1",
                  "datacontenttype": "application/json",
                  "dataschema": "https://daybook.dev/schemas/dev.daybook.transaction.reversed/1.json",
                  "subject": "main/transaction/00000000-0000-0000-0000-000000000001",
                  "time": "2030-01-01T18:00:00Z",
                  "causationid": "00000000-0000-0000-0000-000000000002",
                  "correlationid": "checkout-17",
                  "streamversion": "3",
                  "traceparent": "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                  "data": {
                    "ledger": "main",
                    "transaction_id": "00000000-0000-0000-0000-000000000001",
                    "reversed_by_transaction_id": "00000000-0000-0000-0000-000000000002",
                    "recorded_at": "2030-01-01T18:00:00Z"
                  }
                }
                """));
    }

    @Test
    void without_a_trace_there_is_no_traceparent() {
        var event =
                CloudEvents.of(Facts.recorded(Facts.POSTED, Optional.empty())).orElseThrow();

        assertThat(event.getExtensionNames())
                .containsExactlyInAnyOrder("streamversion", "correlationid", "causationid");
    }

    @Test
    void what_stays_private_has_no_envelope() {
        assertThat(CloudEvents.of(Facts.recorded(posted(WALLET, FIRST, debit(1)))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void whoever_knows_cloudevents_reads_the_same(DomainEvent fact) {
        CloudEvents.of(Facts.recorded(fact)).ifPresent(event -> {
            var bytes = CloudEventJson.write(event).toString().getBytes(StandardCharsets.UTF_8);
            var format = requireNonNull(EventFormatProvider.getInstance().resolveFormat(JsonFormat.CONTENT_TYPE));

            assertThat(format.deserialize(bytes)).hasToString(event.toString());
            assertThat(CloudEventJson.read(CloudEventJson.write(event))).isEqualTo(event);
        });
    }

    @Test
    void what_is_no_cloudevent_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CloudEventJson.read(
                        JsonNodeFactory.instance.objectNode().put("id", "1")));
    }

    static List<DomainEvent> facts() {
        return Facts.ALL;
    }
}
