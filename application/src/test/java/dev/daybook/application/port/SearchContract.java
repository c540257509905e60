package dev.daybook.application.port;

import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.port.Books.AccountFilter;
import dev.daybook.application.port.Books.Order;
import dev.daybook.application.port.Books.TransactionFilter;
import dev.daybook.application.port.Books.TransactionPlace;
import dev.daybook.application.view.AccountView;
import dev.daybook.application.view.TransactionStatus;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.account.AccountStatus;
import dev.daybook.domain.id.AccountId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every filter finds what it names among all that there is, alone and with others, in either order, page by page.
interface SearchContract extends ReadModelUnderTest {

    Map<String, String> WEB = Map.of("channel", "web");

    @Test
    default void accounts_are_found_by_status_and_by_metadata() {
        feeder().feed(RandomBook.events(7, MAIN, 400));

        assertAccounts(
                accounts(Optional.of(AccountStatus.FROZEN), Map.of()), view -> view.status() == AccountStatus.FROZEN);
        assertAccounts(accounts(Optional.empty(), WEB), SearchContract::isFromTheWeb);
        assertAccounts(
                accounts(Optional.of(AccountStatus.OPEN), WEB),
                view -> isFromTheWeb(view) && view.status() == AccountStatus.OPEN);
        assertThat(books().accounts(MAIN, accounts(Optional.empty(), Map.of("channel", "we")), Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    default void transactions_are_found_by_everything_they_are_asked_for() {
        feeder().feed(RandomBook.events(8, MAIN, 500));

        for (TransactionStatus status : TransactionStatus.values()) {
            assertTransactions(filter(Optional.empty(), Optional.of(status), false, Map.of()));
            assertTransactions(filter(Optional.of(accountIn(status)), Optional.of(status), false, Map.of()));
        }
        var account = accountIn(TransactionStatus.POSTED);
        assertTransactions(filter(Optional.empty(), Optional.empty(), true, Map.of()));
        assertTransactions(filter(Optional.of(account), Optional.empty(), true, Map.of()));
        assertTransactions(filter(Optional.empty(), Optional.empty(), false, WEB));
        assertTransactions(filter(Optional.of(account), Optional.of(TransactionStatus.POSTED), true, WEB));
    }

    private AccountId accountIn(TransactionStatus status) {
        var filter = filter(Optional.empty(), Optional.of(status), false, Map.of());
        var newest = books().transactions(MAIN, filter, Order.NEWEST_FIRST, Optional.empty(), 1);
        return newest.getFirst().postings().getFirst().debit();
    }

    private void assertAccounts(AccountFilter filter, Predicate<AccountView> expected) {
        var all = books().accounts(MAIN, AccountFilter.ALL, Optional.empty(), 100);
        var found = Pages.<AccountView>all(2, last -> books().accounts(MAIN, filter, last.map(AccountView::id), 2));

        assertThat(found).isNotEmpty().isEqualTo(all.stream().filter(expected).toList());
    }

    private void assertTransactions(TransactionFilter filter) {
        for (Order order : Order.values()) {
            var all = books().transactions(MAIN, TransactionFilter.ALL, order, Optional.empty(), 1_000);
            var found = Pages.<TransactionView>all(
                    3, last -> books().transactions(MAIN, filter, order, last.map(SearchContract::place), 3));

            assertThat(found)
                    .as("%s", filter)
                    .isNotEmpty()
                    .isEqualTo(
                            all.stream().filter(view -> matches(view, filter)).toList());
        }
    }

    private static boolean matches(TransactionView view, TransactionFilter filter) {
        var tests = new ArrayList<Boolean>();
        filter.account().ifPresent(account -> tests.add(accounts(view).anyMatch(account::equals)));
        filter.status().ifPresent(status -> tests.add(view.status() == status));
        filter.effectiveFrom().ifPresent(from -> tests.add(!view.effectiveAt().isBefore(from)));
        filter.effectiveTo().ifPresent(to -> tests.add(view.effectiveAt().isBefore(to)));
        tests.add(view.metadata().entrySet().containsAll(filter.metadata().entrySet()));
        return !tests.contains(false);
    }

    private static Stream<AccountId> accounts(TransactionView view) {
        return view.postings().stream().flatMap(posting -> Stream.of(posting.debit(), posting.credit()));
    }

    private static boolean isFromTheWeb(AccountView view) {
        return "web".equals(view.metadata().get("channel"));
    }

    private static AccountFilter accounts(Optional<AccountStatus> status, Map<String, String> metadata) {
        return new AccountFilter(Optional.empty(), Optional.empty(), status, metadata);
    }

    private static TransactionFilter filter(
            Optional<AccountId> account,
            Optional<TransactionStatus> status,
            boolean thisYear,
            Map<String, String> metadata) {
        return new TransactionFilter(
                account,
                status,
                Optional.empty(),
                thisYear ? Optional.of(NOON.minus(Duration.ofDays(200))) : Optional.empty(),
                thisYear ? Optional.of(NOON.plus(Duration.ofDays(1))) : Optional.empty(),
                metadata);
    }

    private static TransactionPlace place(TransactionView view) {
        return new TransactionPlace(view.recordedAt(), view.id());
    }
}
