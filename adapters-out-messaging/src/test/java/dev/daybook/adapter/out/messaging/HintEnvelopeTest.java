package dev.daybook.adapter.out.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HintEnvelopeTest {

    @Test
    void what_eventbridge_put_into_the_queue_is_the_hint() {
        assertThat(HintEnvelope.read(Hints.FROM_EVENTBRIDGE)).isEqualTo(Hints.ACCOUNT);
    }

    @Test
    void what_eventbridge_told_a_topic_is_in_its_notification() {
        assertThat(HintEnvelope.read(notification(Hints.FROM_EVENTBRIDGE))).isEqualTo(Hints.ACCOUNT);
    }

    @Test
    void what_was_published_to_a_topic_is_in_its_notification_or_raw() {
        var published = HintMessage.write(Hints.alone(Hints.TRANSACTION));

        assertThat(HintEnvelope.read(notification(published))).isEqualTo(Hints.TRANSACTION);
        assertThat(HintEnvelope.read(published)).isEqualTo(Hints.TRANSACTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "null",
                "[]",
                "{\"Type\": \"Notification\"}",
                "{\"Type\": \"Notification\", \"Message\": 7}",
                "{\"Type\": \"Notification\", \"Message\": \"nonsense\"}",
                "{\"Type\": \"SubscriptionConfirmation\", \"Message\": \"You have chosen to subscribe\"}",
            })
    void anything_else_is_refused(String body) {
        assertThatExceptionOfType(MalformedHint.class).isThrownBy(() -> HintEnvelope.read(body));
    }

    @Test
    void a_notification_within_a_notification_is_refused() {
        var twice = notification(notification(Hints.FROM_EVENTBRIDGE));

        assertThatExceptionOfType(MalformedHint.class).isThrownBy(() -> HintEnvelope.read(twice));
    }

    private static String notification(String message) {
        return new JsonMapper()
                .createObjectNode()
                .put("Type", "Notification")
                .put("MessageId", "b4d2d1a8-3a37-5d2e-8b1e-8f2f0c5a7c11")
                .put("TopicArn", "arn:aws:sns:eu-central-1:111122223333:daybook")
                .put("Message", message)
                .put("Timestamp", "2026-11-01T12:00:00.123Z")
                .toString();
    }
}
