package dev.daybook.application.port;

import static dev.daybook.application.port.ReadModelUnderTest.book;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.USD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.view.TrialBalance;
import dev.daybook.application.view.TrialBalance.Line;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.LedgerId;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The proof that the books balance.
interface TrialBalanceContract extends ReadModelUnderTest {

    @Test
    default void a_book_in_which_nothing_was_posted_has_no_lines() {
        apply(book());

        assertThat(books().trialBalance(MAIN)).isEqualTo(new TrialBalance(List.of(), Map.of()));
    }

    @Test
    default void it_lists_by_id_every_account_that_was_posted_to_whether_its_opening_arrived_or_not() {
        var keeper = book();
        feeder().feed(keeper.post(post(transaction(1), move(BANK, WALLET, 500))));

        var expected = new TrialBalance(
                List.of(new Line(BANK, USD, totals(500, 0)), new Line(WALLET, USD, totals(0, 500))),
                Map.of(USD, totals(500, 500)));
        assertThat(books().trialBalance(MAIN)).isEqualTo(expected);
        assertThat(books().totals(MAIN)).isEqualTo(expected.totals());
        assertThat(books().totals(new LedgerId("other"))).isEmpty();
        assertThat(books().trialBalance(new LedgerId("other")).lines()).isEmpty();
    }

    @Test
    default void debits_equal_credits_per_asset_after_every_event_in_whatever_order() {
        var events = RandomBook.events(3, MAIN, 30);

        for (RecordedEvent event : events.reversed()) {
            feeder().feed(List.of(event));
            assertThat(books().trialBalance(MAIN).totals()).allSatisfy((_, totals) -> {
                assertThat(totals.posted().debits()).isEqualTo(totals.posted().credits());
                assertThat(totals.reserved().debits())
                        .isEqualTo(totals.reserved().credits());
            });
        }
        assertThat(books().trialBalance(MAIN).totals()).hasSize(2);
    }

    private static Holdings totals(long debits, long credits) {
        var posted = new Totals(BigInteger.valueOf(debits), BigInteger.valueOf(credits));
        return new Holdings(posted, Reserved.NOTHING);
    }
}
