package dev.daybook.application.port;

import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.view.AccountView;
import dev.daybook.application.view.EntryView;
import dev.daybook.domain.account.Entry;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How the balance after each entry follows from the one before.
interface BalanceAfterContract extends ReadModelUnderTest {

    @Test
    default void each_balance_is_the_one_before_and_its_entry() {
        feeder().feed(RandomBook.events(1, MAIN, 60));

        for (AccountView account : books().accounts(MAIN, ALL, Optional.empty(), 100)) {
            var entries = entries(account.id());
            var totals = Totals.ZERO;
            for (EntryView entry : entries.reversed()) {
                totals = totals.plus(new Entry(entry.place().posting(), entry.direction(), entry.amount()));
                assertThat(entry.balanceAfter()).as("%s", entry).isEqualTo(totals.balance(account.side()));
            }
            assertThat(totals).isEqualTo(account.balances().orElseThrow().posted());
        }
    }

    @Test
    default void pages_of_any_size_make_up_the_whole_newest_first_with_the_same_balances() {
        feeder().feed(RandomBook.events(4, MAIN, 60));

        for (AccountView account : books().accounts(MAIN, ALL, Optional.empty(), 100)) {
            var all = entries(account.id());
            assertThat(all).extracting(EntryView::place).isSortedAccordingTo(Comparator.reverseOrder());
            for (int size : new int[] {1, 2, 7}) {
                assertThat(inPages(account.id(), size)).isEqualTo(all);
            }
        }
    }

    private List<EntryView> entries(AccountId account) {
        return books().entries(MAIN, account, Optional.empty(), 1_000);
    }

    private List<EntryView> inPages(AccountId account, int size) {
        return Pages.all(size, last -> books().entries(MAIN, account, last.map(EntryView::place), size));
    }
}
