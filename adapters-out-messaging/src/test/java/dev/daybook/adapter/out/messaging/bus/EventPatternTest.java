package dev.daybook.adapter.out.messaging.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.daybook.adapter.out.messaging.HintMessage;
import dev.daybook.adapter.out.messaging.Hints;
import dev.daybook.application.port.Hint;
import dev.daybook.domain.catalogue.EventCatalogue;
import dev.daybook.domain.event.EventType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventPatternTest {

    @ParameterizedTest
    @MethodSource("everyType")
    void the_books_follow_every_event_there_is(EventType type) {
        assertThat(matches("books", message(type))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void the_balances_follow_all_but_ledgers(EventType type) {
        assertThat(matches("balances", message(type))).isEqualTo(!type.name().startsWith("ledger-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"books", "balances"})
    void nobody_follows_what_others_put_on_the_bus(String readModel) {
        var foreign = Hints.FROM_EVENTBRIDGE.replace("\"daybook\"", "\"payroll\"");

        assertThat(matches(readModel, Hints.FROM_EVENTBRIDGE)).isTrue();
        assertThat(matches(readModel, foreign)).isFalse();
        assertThat(matches(readModel, message(new EventType("invoice-sent", 1))))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void daily_totals_hear_of_transactions(EventType type) {
        assertThat(matches("daily_totals", message(type)))
                .isEqualTo(type.name().startsWith("transaction-") || type.name().startsWith("pending-transaction-"));
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void everything_is_whatever_daybook_tells(EventType type) {
        assertThat(matches(EventPattern.EVERYTHING, message(type))).isTrue();
        assertThat(matches(EventPattern.EVERYTHING, message(type).replace("\"daybook\"", "\"payroll\"")))
                .isFalse();
    }

    @Test
    void a_read_model_without_a_pattern_is_a_mistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventPattern.ofReadModel("dreams"))
                .withMessage("no such event pattern: /patterns/read-model-dreams.json");
    }

    @Test
    void what_is_no_pattern_is_refused() {
        var broken = new Subscription.ToHints("broken", new EventPattern("{\"source\": \"daybook\"}"), _ -> {});

        assertThatIllegalArgumentException().isThrownBy(() -> new EventRules(List.of(broken)));
    }

    static List<EventType> everyType() {
        return EventCatalogue.LINES.stream().map(EventCatalogue.Line::type).toList();
    }

    private static String message(EventType type) {
        return HintMessage.write(Hints.alone(new Hint(Hints.ACCOUNT.event(), type, Hints.ACCOUNT.recordedAt())));
    }

    private static boolean matches(String readModel, String message) {
        return matches(EventPattern.ofReadModel(readModel), message);
    }

    private static boolean matches(EventPattern pattern, String message) {
        var subscription = new Subscription.ToHints("somebody", pattern, _ -> {});
        return new EventRules(List.of(subscription)).matching(message).contains(subscription);
    }
}
