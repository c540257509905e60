package dev.daybook.adapter.out.messaging.contract;

import static dev.daybook.domain.fixture.AccountWords.released;
import static dev.daybook.domain.fixture.AccountWords.reserved;
import static dev.daybook.domain.fixture.TransactionWords.balance;
import static dev.daybook.domain.fixture.TransactionWords.pended;
import static dev.daybook.domain.fixture.TransactionWords.pendingPosted;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.EVENING;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.LATER;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.SAVINGS;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.USD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.debit;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.posted;
import static dev.daybook.domain.fixture.Words.unbounded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.daybook.adapter.out.messaging.contract.PublicAccountEvent.Frozen;
import dev.daybook.adapter.out.messaging.contract.PublicAccountEvent.Opened;
import dev.daybook.adapter.out.messaging.contract.PublicAccountEvent.Side;
import dev.daybook.adapter.out.messaging.contract.PublicBalance.Totals;
import dev.daybook.adapter.out.messaging.contract.PublicTransactionEvent.PendingPosted;
import dev.daybook.adapter.out.messaging.contract.PublicTransactionEvent.Posted;
import dev.daybook.domain.account.ReservationEnd;
import dev.daybook.domain.catalogue.EventCatalogue;
import dev.daybook.domain.event.DomainEvent;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicationTest {

    @Test
    void a_posted_transaction_is_told_with_all_that_it_did() {
        assertThat(Publication.of(MAIN, Facts.POSTED))
                .contains(new Posted(
                        MAIN,
                        FIRST,
                        Optional.of("order-1001"),
                        List.of(
                                new PublicPosting(BANK, WALLET, amount(2500), USD),
                                new PublicPosting(WALLET, SAVINGS, amount(500), USD)),
                        List.of(
                                new PublicBalance(SAVINGS, 2, USD, totals(0, 500), totals(0, 500)),
                                new PublicBalance(WALLET, 7, USD, totals(500, 12_500), totals(600, 12_500))),
                        NOON,
                        Optional.of("Top-up"),
                        Map.of("channel", "card"),
                        Optional.of(SECOND),
                        LATER));
    }

    @Test
    void a_pending_transaction_counts_from_when_it_was_pended_unless_it_says_otherwise() {
        assertThat(Publication.of(MAIN, pended(FIRST, Map.of(), move(BANK, BANK, 1))))
                .get()
                .extracting("effectiveAt")
                .isEqualTo(LATER);
        assertThat(Publication.of(MAIN, Facts.PENDED))
                .get()
                .extracting("effectiveAt")
                .isEqualTo(NOON);
    }

    @Test
    void of_a_posted_pending_transaction_both_amounts_are_told() {
        var event = pendingPosted(Facts.PENDED, Map.of(WALLET, balance(8, 1000, 12_500)), 1000, 0);

        assertThat(Publication.of(MAIN, event))
                .contains(new PendingPosted(
                        MAIN,
                        FIRST,
                        List.of(
                                new PublicSettlement(WALLET, BANK, amount(1000), amount(2500), USD),
                                new PublicSettlement(WALLET, SAVINGS, amount(0), amount(500), USD)),
                        List.of(new PublicBalance(WALLET, 8, USD, totals(1000, 12_500), totals(1000, 12_500))),
                        NOON,
                        EVENING));
    }

    @Test
    void an_account_without_a_minimum_is_told_as_such() {
        assertThat(Publication.of(MAIN, unbounded(BANK)))
                .contains(new Opened(MAIN, BANK, USD, Side.CREDIT, Optional.empty(), false, Map.of(), NOON));
    }

    @Test
    void who_asked_and_by_which_key_is_never_told() {
        assertThat(Publication.of(MAIN, Facts.FROZEN))
                .contains(new Frozen(MAIN, WALLET, Optional.of("Suspected fraud"), LATER));
        for (DomainEvent event : Facts.ALL) {
            assertThat(CloudEvents.of(Facts.recorded(event))
                            .map(CloudEventJson::write)
                            .toString())
                    .doesNotContain("secret", "fingerprint", "shop-backend");
        }
    }

    @Test
    void what_moves_on_an_account_stays_private() {
        assertThat(Publication.of(MAIN, posted(WALLET, FIRST, debit(1)))).isEmpty();
        assertThat(Publication.of(MAIN, reserved(WALLET, FIRST, debit(1)))).isEmpty();
        assertThat(Publication.of(MAIN, released(WALLET, FIRST, ReservationEnd.VOIDED, debit(1))))
                .isEmpty();
    }

    @Test
    void a_balance_of_an_account_that_no_posting_names_is_impossible() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Publication.of(MAIN, Facts.CORRUPT))
                .withMessage("no posting names " + WALLET);
    }

    @Test
    void every_event_that_is_stored_today_is_tried_here() {
        var current = EventCatalogue.LINES.stream()
                .map(EventCatalogue.Line::shape)
                .filter(DomainEvent.class::isAssignableFrom);

        assertThat(Facts.ALL).<Class<?>>extracting(Object::getClass).containsAll(current.toList());
    }

    @Test
    void every_public_event_is_told_of_some_stored_one() {
        var told = Facts.ALL.stream()
                .map(event -> Publication.of(MAIN, event))
                .flatMap(Optional::stream)
                .map(PublicCatalogue::typeOf);

        assertThat(told.distinct().toList())
                .containsExactlyInAnyOrderElementsOf(PublicCatalogue.LINES.stream()
                        .map(PublicCatalogue.Line::type)
                        .toList());
    }

    private static Totals totals(long debits, long credits) {
        return new Totals(amount(debits), amount(credits));
    }

    private static BigInteger amount(long cents) {
        return BigInteger.valueOf(cents);
    }
}
