package dev.daybook.application.port;

import static dev.daybook.application.port.ReadModelUnderTest.book;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.LATER;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.SAVINGS;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.pend;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.Bookkeeper;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.port.Books.Order;
import dev.daybook.application.port.Books.TransactionFilter;
import dev.daybook.application.port.Books.TransactionPlace;
import dev.daybook.application.view.TransactionStatus;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.transaction.Draft;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import dev.daybook.domain.transaction.TransactionCommand.VoidTransaction;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How transactions are listed: newest first.
interface TransactionListContract extends ReadModelUnderTest {

    TransactionFilter ANY = TransactionFilter.ALL;

    Comparator<TransactionView> NEWEST_FIRST = Comparator.comparing((TransactionView view) -> view.recordedAt())
            .thenComparing(view -> view.id().toString())
            .reversed();

    @Test
    default void where_nothing_was_posted_nothing_is_listed() {
        apply(book());

        assertThat(list(ANY)).isEmpty();
        assertThat(list(of(WALLET))).isEmpty();
        assertThat(list(of(new AccountId("unknown")))).isEmpty();
    }

    @Test
    default void a_transaction_that_names_an_account_twice_is_listed_once() {
        var keeper = book();
        var _ = keeper.post(post(transaction(1), move(BANK, WALLET, 5), move(BANK, WALLET, 6), move(WALLET, BANK, 1)));
        apply(keeper);

        assertThat(ids(of(WALLET))).containsExactly(transaction(1));
    }

    @Test
    default void transactions_are_found_by_account_by_external_id_and_by_both() {
        var keeper = book();
        order(keeper, 1, "order-1", WALLET);
        order(keeper, 2, "order-2", SAVINGS);
        order(keeper, 3, "order-1%", WALLET);
        apply(keeper);

        assertThat(ids(ANY)).containsExactly(transaction(3), transaction(2), transaction(1));
        assertThat(ids(of(BANK))).isEqualTo(ids(ANY));
        assertThat(ids(of(WALLET))).containsExactly(transaction(3), transaction(1));
        assertThat(ids(of("order-1"))).containsExactly(transaction(1));
        assertThat(ids(of("order-"))).isEmpty();
        assertThat(ids(of(WALLET, "order-1"))).containsExactly(transaction(1));
        assertThat(ids(of(SAVINGS, "order-1"))).isEmpty();
    }

    @Test
    default void pages_of_any_size_make_up_the_whole_newest_first() {
        feeder().feed(RandomBook.events(2, MAIN, 40));
        var some = list(ANY).getFirst().postings().getFirst();

        for (TransactionFilter filter : List.of(ANY, of(some.debit()), of(some.credit()))) {
            var all = list(filter);
            assertThat(all).isNotEmpty().isSortedAccordingTo(NEWEST_FIRST);
            for (int size : new int[] {1, 3, 50}) {
                assertThat(inPages(filter, size)).isEqualTo(all);
                assertThat(inPages(filter, Order.OLDEST_FIRST, size)).isEqualTo(all.reversed());
            }
        }
    }

    @Test
    default void transactions_are_found_by_status_time_and_metadata() {
        var keeper = book();
        order(keeper, 1, "order-1", WALLET);
        order(keeper, 2, "order-2", SAVINGS);
        var _ = keeper.post(pend(transaction(3), move(WALLET, BANK, 5)));
        var _ = keeper.post(pend(transaction(4), move(WALLET, BANK, 5)));
        var _ = keeper.post(new VoidTransaction(transaction(4), Optional.empty(), Optional.empty(), LATER));
        apply(keeper);

        assertThat(ids(of(TransactionStatus.PENDING))).containsExactly(transaction(3));
        assertThat(ids(of(TransactionStatus.VOIDED))).containsExactly(transaction(4));
        assertThat(ids(of(TransactionStatus.POSTED))).containsExactly(transaction(2), transaction(1));
        assertThat(ids(of(TransactionStatus.EXPIRED))).isEmpty();
        assertThat(ids(during(NOON.plusSeconds(1), NOON.plusSeconds(2)))).containsExactly(transaction(1));
        assertThat(ids(during(NOON.plusSeconds(2), LATER))).containsExactly(transaction(2));
        assertThat(ids(with(Map.of("number", "2")))).containsExactly(transaction(2));
        assertThat(ids(with(Map.of("number", "2", "other", "")))).isEmpty();
    }

    private static TransactionFilter of(TransactionStatus status) {
        return new TransactionFilter(
                Optional.empty(), Optional.of(status), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    private static TransactionFilter during(Instant from, Instant to) {
        return new TransactionFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(from), Optional.of(to), Map.of());
    }

    private static TransactionFilter with(Map<String, String> metadata) {
        return new TransactionFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), metadata);
    }

    private static void order(Bookkeeper keeper, int number, String externalId, AccountId to) {
        var draft = new Draft(
                Optional.of(externalId),
                List.of(move(BANK, to, 10)),
                Optional.empty(),
                Optional.empty(),
                Map.of("number", "" + number));
        var _ = keeper.post(new PostTransaction(transaction(number), draft, NOON.plusSeconds(number)));
    }

    private static TransactionFilter of(AccountId account) {
        return of(Optional.of(account), Optional.empty());
    }

    private static TransactionFilter of(String externalId) {
        return of(Optional.empty(), Optional.of(externalId));
    }

    private static TransactionFilter of(AccountId account, String externalId) {
        return of(Optional.of(account), Optional.of(externalId));
    }

    private static TransactionFilter of(Optional<AccountId> account, Optional<String> externalId) {
        return new TransactionFilter(
                account, Optional.empty(), externalId, Optional.empty(), Optional.empty(), Map.of());
    }

    private List<TransactionId> ids(TransactionFilter filter) {
        return list(filter).stream().map(view -> view.id()).toList();
    }

    private List<TransactionView> list(TransactionFilter filter) {
        return books().transactions(MAIN, filter, Order.NEWEST_FIRST, Optional.empty(), 1_000);
    }

    private List<TransactionView> inPages(TransactionFilter filter, int size) {
        return inPages(filter, Order.NEWEST_FIRST, size);
    }

    private List<TransactionView> inPages(TransactionFilter filter, Order order, int size) {
        return Pages.all(
                size,
                last -> books().transactions(MAIN, filter, order, last.map(TransactionListContract::place), size));
    }

    private static TransactionPlace place(TransactionView view) {
        return new TransactionPlace(view.recordedAt(), view.id());
    }
}
