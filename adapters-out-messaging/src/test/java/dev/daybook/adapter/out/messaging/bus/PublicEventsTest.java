package dev.daybook.adapter.out.messaging.bus;

import static dev.daybook.domain.fixture.AccountWords.atLeast;
import static dev.daybook.domain.fixture.TransactionWords.postPending;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.open;
import static dev.daybook.domain.fixture.Words.pend;
import static dev.daybook.domain.fixture.Words.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.out.messaging.HintMessage;
import dev.daybook.adapter.out.messaging.Hints;
import dev.daybook.adapter.out.messaging.bus.Subscription.ToHints;
import dev.daybook.adapter.out.messaging.bus.Subscription.ToPublicEvents;
import dev.daybook.adapter.out.messaging.contract.Facts;
import dev.daybook.application.command.Outcome.Done;
import dev.daybook.application.fixture.CommandSide;
import dev.daybook.application.journey.Logbook;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.InMemoryFeed;
import dev.daybook.application.port.InMemoryMilestones;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.relay.Relay;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.id.LedgerId;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonCloudEventData;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The road from a command to somebody else's subscription.
class PublicEventsTest {

    private static final LedgerId OTHER = new LedgerId("other");

    private final InMemoryEventStore store = new InMemoryEventStore();
    private final CommandSide daybook = new CommandSide(store);
    private final List<CloudEvent> heard = new ArrayList<>();

    @Test
    void whoever_follows_a_type_of_one_ledger_hears_just_that() {
        var posted = new EventPattern("""
                {
                  "source": ["daybook"],
                  "detail": {"ledger": ["main"], "public": {"type": ["dev.daybook.transaction.posted.v1"]}}
                }
                """);
        fillTwoLedgers();

        relayTo(new ToPublicEvents("somebody", posted, heard::addAll));

        assertThat(heard).singleElement().satisfies(event -> {
            assertThat(event.getType()).isEqualTo("dev.daybook.transaction.posted.v1");
            assertThat(event.getSource()).hasToString("/ledgers/main");
            assertThat(event.getSubject()).isEqualTo(StreamId.of(MAIN, FIRST).toString());
            assertThat(event.getExtension("streamversion")).isEqualTo("1");
            assertThat(data(event).at("/postings/0/amount").asText()).isEqualTo("2500");
            assertThat(data(event).at("/balances/0/posted/credits").asText()).isEqualTo("2500");
        });
    }

    @Test
    void what_an_event_says_can_be_matched_too() {
        var wallet = new EventPattern("""
                {"detail": {"public": {"data": {"postings": {"debit": ["users:042:wallet"]}}}}}
                """);
        fillTwoLedgers();

        relayTo(new ToPublicEvents("somebody", wallet, heard::addAll));

        assertThat(heard)
                .extracting(CloudEvent::getType)
                .containsExactlyInAnyOrder(
                        "dev.daybook.transaction.pended.v1", "dev.daybook.pending-transaction.posted.v1");
    }

    @Test
    void whoever_follows_everything_hears_nothing_private() {
        fillTwoLedgers();

        relayTo(new ToPublicEvents("somebody", EventPattern.ofReadModel("books"), heard::addAll));

        assertThat(heard)
                .extracting(CloudEvent::getType)
                .containsExactlyInAnyOrder(
                        "dev.daybook.ledger.created.v1",
                        "dev.daybook.ledger.created.v1",
                        "dev.daybook.account.opened.v1",
                        "dev.daybook.account.opened.v1",
                        "dev.daybook.account.opened.v1",
                        "dev.daybook.account.opened.v1",
                        "dev.daybook.transaction.posted.v1",
                        "dev.daybook.transaction.posted.v1",
                        "dev.daybook.transaction.pended.v1",
                        "dev.daybook.pending-transaction.posted.v1");
        assertThat(heard)
                .extracting(event -> event.getSource() + " " + event.getId())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_forged_public_event_stops_neither_the_others_nor_the_hint() {
        var hinted = new ArrayList<EventRef>();
        var bus = new EventBus(List.of(
                new ToPublicEvents("somebody", EventPattern.ofReadModel("books"), heard::addAll),
                new ToHints("books", EventPattern.ofReadModel("books"), hinted::addAll)));
        var told = HintMessage.write(Hints.told(Facts.recorded(Facts.ALL.getFirst())));

        bus.deliver(List.of(told.replace("\"specversion\":\"1.0\"", "\"specversion\":\"7\""), told));

        assertThat(heard).hasSize(1);
        assertThat(hinted).hasSize(2);
    }

    @Test
    void whoever_would_hear_only_private_things_is_left_in_peace() {
        var batches = new ArrayList<List<CloudEvent>>();
        var bus =
                new EventBus(List.of(new ToPublicEvents("somebody", EventPattern.ofReadModel("books"), batches::add)));

        bus.publish(List.of(Hints.alone(Hints.ACCOUNT)));

        assertThat(batches).isEmpty();
    }

    private void fillTwoLedgers() {
        for (LedgerId ledger : List.of(MAIN, OTHER)) {
            assertThat(daybook.create(ledger)).isInstanceOf(Done.class);
            assertThat(daybook.open(ledger, open(BANK, new Unbounded()))).isInstanceOf(Done.class);
            assertThat(daybook.open(ledger, open(WALLET, atLeast(0)))).isInstanceOf(Done.class);
            assertThat(daybook.transact(ledger, post(FIRST, move(BANK, WALLET, 2500))))
                    .isInstanceOf(Done.class);
        }
        assertThat(daybook.transact(MAIN, pend(SECOND, move(WALLET, BANK, 500))))
                .isInstanceOf(Done.class);
        assertThat(daybook.transact(MAIN, postPending(SECOND, 300))).isInstanceOf(Done.class);
    }

    private void relayTo(Subscription subscription) {
        var logbook = new Logbook(new InMemoryMilestones(), InstantSource.system());
        new Relay(new StoreChanges(store), new InMemoryFeed(1, store), new EventBus(List.of(subscription)), logbook)
                .step();
    }

    private static JsonNode data(CloudEvent event) {
        return ((JsonCloudEventData) Objects.requireNonNull(event.getData())).getNode();
    }
}
