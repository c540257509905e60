package dev.daybook.adapter.out.messaging.bus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.out.messaging.HintMessage;
import dev.daybook.adapter.out.messaging.Hints;
import dev.daybook.application.port.EventPublisher;
import dev.daybook.application.port.EventPublisherContract;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.Hint;
import dev.daybook.application.port.StoredEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventBusTest implements EventPublisherContract {

    private final List<EventRef> books = new ArrayList<>();
    private final List<EventRef> balances = new ArrayList<>();

    @Override
    public EventPublisher publisherTo(Consumer<Collection<EventRef>> subscriber) {
        return new EventBus(List.of(following("books", subscriber)));
    }

    @Test
    void each_subscriber_gets_all_that_it_follows_in_order() {
        var bus = new EventBus(List.of(following("books", books::addAll), following("balances", balances::addAll)));

        bus.publish(changes(Hints.TRANSACTION, Hints.LEDGER, Hints.ACCOUNT));

        assertThat(books).containsExactly(event(Hints.TRANSACTION), event(Hints.LEDGER), event(Hints.ACCOUNT));
        assertThat(balances).containsExactly(event(Hints.TRANSACTION), event(Hints.ACCOUNT));
    }

    @Test
    void what_is_published_together_is_handed_over_together() {
        var batches = new ArrayList<Collection<EventRef>>();
        var bus = new EventBus(List.of(following("books", batches::add)));

        bus.publish(changes(Hints.TRANSACTION, Hints.ACCOUNT));

        assertThat(batches).containsExactly(List.of(event(Hints.TRANSACTION), event(Hints.ACCOUNT)));
    }

    @Test
    void whoever_follows_none_of_it_is_left_in_peace() {
        var batches = new ArrayList<Collection<EventRef>>();
        var bus = new EventBus(List.of(following("balances", batches::add)));

        bus.publish(changes(Hints.LEDGER));

        assertThat(batches).isEmpty();
    }

    @Test
    void a_subscriber_that_fails_stops_nobody() {
        Consumer<Collection<EventRef>> failing = _ -> {
            throw new IllegalStateException("not today");
        };
        var bus = new EventBus(List.of(following("balances", failing), following("books", books::addAll)));

        bus.publish(changes(Hints.ACCOUNT));
        bus.publish(changes(Hints.TRANSACTION));

        assertThat(books).containsExactly(event(Hints.ACCOUNT), event(Hints.TRANSACTION));
    }

    @Test
    void a_forged_message_stops_no_other() {
        var bus = new EventBus(List.of(following("books", books::addAll)));
        var forged =
                HintMessage.write(Hints.alone(Hints.ACCOUNT)).replace("\"ledger\":\"main\"", "\"ledger\":\"other\"");

        bus.deliver(List.of(forged, "nonsense", HintMessage.write(Hints.alone(Hints.TRANSACTION))));

        assertThat(books).containsExactly(event(Hints.TRANSACTION));
    }

    private static Subscription following(String readModel, Consumer<Collection<EventRef>> subscriber) {
        return new Subscription.ToHints(readModel, EventPattern.ofReadModel(readModel), subscriber);
    }

    private static List<StoredEvent> changes(Hint... hints) {
        return Stream.of(hints).map(Hints::alone).toList();
    }

    private static EventRef event(Hint hint) {
        return hint.event();
    }
}
