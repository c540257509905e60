package dev.daybook.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.deploy.settings.Publisher;
import dev.daybook.deploy.settings.StackContext;
import dev.daybook.deploy.settings.StackSettings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StackContextTest {

    private static final Map<String, String> ALL = Map.of(
            "stage", "prod",
            "jwt-issuer", "https://id.example.com/",
            "jwt-audience", "daybook",
            "alarm-email", "on-call@example.com",
            "publisher", "sns",
            "postgres-class", "db.r7g.xlarge");

    @Test
    void what_is_given_is_taken() {
        assertThat(read(ALL))
                .isEqualTo(new StackSettings(
                        "prod",
                        "https://id.example.com/",
                        "daybook",
                        Optional.of("on-call@example.com"),
                        Publisher.SNS,
                        "db.r7g.xlarge"));
    }

    @Test
    void what_may_be_left_out_has_a_value() {
        assertThat(read(Map.of("jwt-issuer", "https://id.example.com/", "jwt-audience", "daybook")))
                .isEqualTo(new StackSettings(
                        "dev",
                        "https://id.example.com/",
                        "daybook",
                        Optional.empty(),
                        Publisher.EVENTBRIDGE,
                        "db.m7g.large"));
    }

    @Test
    void who_may_come_in_must_be_said() {
        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("jwt-issuer is missing", "jwt-audience is missing");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        var wrong = Map.of(
                "stage", "Prod!",
                "jwt-issuer", "http://id.example.com/",
                "jwt-audience", "two words",
                "alarm-email", "nobody",
                "publisher", "kafka",
                "postgres-class", "large");

        assertThatThrownBy(() -> read(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .extracting(Throwable::getMessage)
                .satisfies(message -> assertThat(message.lines()).hasSize(wrong.size()))
                .asString()
                .contains(wrong.keySet());
    }

    private static StackSettings read(Map<String, String> values) {
        return StackContext.read(name -> Optional.ofNullable(values.get(name)));
    }
}
