package dev.daybook.application.port;

import static dev.daybook.application.port.ReadModelUnderTest.book;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.JPY;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.SAVINGS;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.Bookkeeper;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.port.Books.TransactionFilter;
import dev.daybook.application.port.Books.TransactionPlace;
import dev.daybook.application.view.TransactionStatus;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.account.AccountCommand.OpenAccount;
import dev.daybook.domain.account.MinimumBalance;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.money.Money;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the books tell of transactions.
interface TransactionsContract extends ReadModelUnderTest {

    Comparator<TransactionView> NEWEST_FIRST = Comparator.comparing(
                    (TransactionView view) -> view.posting().at())
            .thenComparing(view -> view.posting().transaction().toString())
            .reversed();

    TransactionFilter ANY = new TransactionFilter(Optional.empty(), Optional.empty());

    @Test
    default void a_transaction_that_nobody_posted_is_not_found() {
        apply(book());

        assertThat(books().transaction(MAIN, transaction(1))).isEmpty();
        assertThat(list(ANY)).isEmpty();
        assertThat(list(of(WALLET))).isEmpty();
    }

    @Test
    default void a_transaction_tells_all_that_its_event_told() {
        var keeper = multiAssetBook();
        apply(keeper);

        var told = postedIn(keeper.events());
        assertThat(told)
                .hasSize(1)
                .first()
                .satisfies(posted -> assertThat(posted.balances()).hasSize(2));
        assertThat(books().transaction(MAIN, transaction(1))).contains(view(told.getFirst()));
        assertThat(books().transaction(new LedgerId("other"), transaction(1))).isEmpty();
    }

    @Test
    default void a_transaction_that_names_an_account_twice_is_listed_once() {
        var keeper = book();
        var _ = keeper.post(post(transaction(1), move(BANK, WALLET, 5), move(BANK, WALLET, 6), move(WALLET, BANK, 1)));
        apply(keeper);

        assertThat(ids(list(of(WALLET)))).containsExactly(transaction(1));
    }

    @Test
    default void transactions_are_found_by_account_by_external_id_and_by_both() {
        var keeper = book();
        order(keeper, 1, "order-1", WALLET);
        order(keeper, 2, "order-2", SAVINGS);
        order(keeper, 3, "order-1%", WALLET);
        apply(keeper);

        assertThat(ids(list(ANY))).containsExactly(transaction(3), transaction(2), transaction(1));
        assertThat(ids(list(of(WALLET)))).containsExactly(transaction(3), transaction(1));
        assertThat(ids(list(of(BANK)))).hasSize(3);
        assertThat(ids(list(externalId("order-1")))).containsExactly(transaction(1));
        assertThat(ids(list(both(WALLET, "order-1")))).containsExactly(transaction(1));
        assertThat(list(both(SAVINGS, "order-1"))).isEmpty();
        assertThat(list(externalId("order-9"))).isEmpty();
    }

    @Test
    default void pages_of_any_size_make_up_the_whole_newest_first() {
        var events = RandomBook.events(2, MAIN, 40);
        projection().apply(events);
        var account = postedIn(events).getFirst().postings().getFirst().debit();

        for (TransactionFilter filter : List.of(ANY, of(account), externalId("order-1"))) {
            var all = list(filter);
            assertThat(all).isSortedAccordingTo(NEWEST_FIRST);
            for (int size : new int[] {1, 3, 50}) {
                assertThat(inPages(filter, size)).isEqualTo(all);
            }
        }
        assertThat(list(ANY)).hasSameSizeAs(postedIn(events));
    }

    private static Bookkeeper multiAssetBook() {
        var keeper = book();
        var yen = new AccountId("users:042:yen");
        var mint = new AccountId("mint");
        for (var id : List.of(yen, mint)) {
            var minimum = id.equals(mint) ? new MinimumBalance.Unbounded() : NEVER_BELOW_ZERO;
            var _ = keeper.open(new OpenAccount(id, JPY, NormalBalance.CREDIT, minimum, Map.of(), NOON));
        }
        var _ = keeper.post(new PostTransaction(
                transaction(1),
                Optional.of("order \"1\" / 帳簿"),
                List.of(move(BANK, WALLET, 500), new Posting(mint, yen, Money.of(JPY, 7))),
                Optional.of(NOON.minusSeconds(86_400)),
                Optional.of("two\nassets"),
                Map.of("channel", "web", "naïve", "\\"),
                NOON.plusNanos(1_000)));
        return keeper;
    }

    private static void order(Bookkeeper keeper, int number, String externalId, AccountId to) {
        var _ = keeper.post(new PostTransaction(
                transaction(number),
                Optional.of(externalId),
                List.of(move(BANK, to, 10)),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                NOON.plusSeconds(number)));
    }

    private static List<TransactionPosted> postedIn(List<RecordedEvent> events) {
        return events.stream()
                .flatMap(
                        event -> event.event() instanceof TransactionPosted posted ? Stream.of(posted) : Stream.empty())
                .toList();
    }

    private static TransactionView view(TransactionPosted posted) {
        return new TransactionView(MAIN, TransactionStatus.POSTED, 1, posted);
    }

    private static TransactionFilter of(AccountId account) {
        return new TransactionFilter(Optional.of(account), Optional.empty());
    }

    private static TransactionFilter externalId(String externalId) {
        return new TransactionFilter(Optional.empty(), Optional.of(externalId));
    }

    private static TransactionFilter both(AccountId account, String externalId) {
        return new TransactionFilter(Optional.of(account), Optional.of(externalId));
    }

    private List<TransactionView> list(TransactionFilter filter) {
        return books().transactions(MAIN, filter, Optional.empty(), 1_000);
    }

    private List<TransactionView> inPages(TransactionFilter filter, int size) {
        var all = new ArrayList<TransactionView>();
        var page = books().transactions(MAIN, filter, Optional.empty(), size);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(size);
            all.addAll(page);
            page = books().transactions(MAIN, filter, Optional.of(place(all.getLast())), size);
        }
        return all;
    }

    private static TransactionPlace place(TransactionView view) {
        return new TransactionPlace(view.posting().at(), view.posting().transaction());
    }

    private static List<TransactionId> ids(List<TransactionView> views) {
        return views.stream().map(view -> view.posting().transaction()).toList();
    }
}
