package dev.daybook.application.port;

import static dev.daybook.application.port.ReadModelUnderTest.book;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.LATER;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.SAVINGS;
import static dev.daybook.domain.fixture.Words.USD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.credit;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.open;
import static dev.daybook.domain.fixture.Words.pend;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.posted;
import static dev.daybook.domain.fixture.Words.transaction;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.Bookkeeper;
import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.view.AccountBalances;
import dev.daybook.application.view.BalanceView;
import dev.daybook.application.view.EntryView;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import dev.daybook.domain.money.Money;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.TransactionCommand.PostPendingTransaction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What every read model for balances by key promises.
public interface BalancesContract extends ProjectionContract {

    /// Both sides of one read model, empty at first.
    Balances balances();

    @Test
    default void an_account_that_nobody_opened_is_not_found() {
        feeder().feed(book().events());

        assertThat(balances().find(MAIN, new AccountId("nobody"))).isEmpty();
        assertThat(balances().find(new LedgerId("other"), WALLET)).isEmpty();
    }

    @Test
    default void an_opened_account_holds_nothing() {
        feeder().feed(book().events());

        assertThat(balances().find(MAIN, WALLET))
                .contains(new AccountBalances(WALLET, USD, 1, credits(0, 0), List.of()));
    }

    @Test
    default void guarded_and_unbounded_accounts_have_their_balances_and_entries_from_the_transactions() {
        var keeper = book();
        var _ = keeper.post(post(transaction(1), NOON.plusSeconds(1), move(BANK, WALLET, 500)));
        var _ = keeper.post(
                post(transaction(2), NOON.plusSeconds(2), move(WALLET, SAVINGS, 200), move(WALLET, BANK, 1)));
        feeder().feed(keeper.events());

        assertThat(balances().find(MAIN, WALLET)).hasValueSatisfying(wallet -> {
            assertThat(wallet.version()).isEqualTo(3);
            assertThat(wallet.balances()).isEqualTo(credits(201, 500));
            assertThat(wallet.latest())
                    .extracting(entry -> entry.balanceAfter().intValue())
                    .containsExactly(299, 300, 500);
        });
        assertThat(balances().find(MAIN, BANK)).hasValueSatisfying(bank -> {
            assertThat(bank.version()).isEqualTo(1);
            assertThat(bank.balances()).isEqualTo(credits(500, 1));
            assertThat(bank.latest())
                    .extracting(entry -> entry.balanceAfter().intValue())
                    .containsExactly(-499, -500);
        });
    }

    @Test
    default void what_is_pending_is_set_aside_until_it_ends() {
        var keeper = book();
        var _ = keeper.post(post(transaction(1), NOON.plusSeconds(1), move(BANK, WALLET, 500)));
        var _ = keeper.post(pend(transaction(2), move(WALLET, SAVINGS, 100)));
        feeder().feed(keeper.events());
        assertThat(balances().find(MAIN, WALLET)).hasValueSatisfying(wallet -> {
            assertThat(wallet.balances()).isEqualTo(held(0, 500, 100, 0));
            assertThat(wallet.balances().available()).isEqualTo(400);
            assertThat(wallet.latest()).hasSize(1);
        });
        assertThat(balances().find(MAIN, SAVINGS).orElseThrow().balances()).isEqualTo(held(0, 0, 0, 100));

        var amounts = Optional.of(List.of(BigInteger.valueOf(60)));
        var resolved = keeper.post(
                new PostPendingTransaction(transaction(2), amounts, Optional.empty(), LATER.plusSeconds(1)));
        feeder().feed(resolved);
        assertThat(balances().find(MAIN, WALLET)).hasValueSatisfying(wallet -> {
            assertThat(wallet.balances()).isEqualTo(credits(60, 500));
            assertThat(wallet.latest())
                    .extracting(entry -> entry.amount().intValue())
                    .containsExactly(60, 500);
        });
    }

    @Test
    default void the_latest_ten_entries_are_kept() {
        var keeper = book();
        for (int number = 1; number <= 13; number++) {
            var _ = keeper.post(post(transaction(number), NOON.plusSeconds(number), move(BANK, WALLET, number)));
        }
        feeder().feed(keeper.events());

        assertThat(latest(WALLET))
                .extracting(entry -> entry.amount().intValue())
                .containsExactly(13, 12, 11, 10, 9, 8, 7, 6, 5, 4);
        assertThat(latest(WALLET).getLast().balanceAfter()).isEqualTo(1 + 2 + 3 + 4);
    }

    @Test
    default void what_was_posted_before_the_opening_arrived_is_there_when_it_does() {
        var keeper = book();
        var opening = keeper.events();
        feeder().feed(keeper.post(post(transaction(1), NOON.plusSeconds(1), move(BANK, WALLET, 500))));
        assertThat(balances().find(MAIN, WALLET)).isEmpty();

        feeder().feed(opening);

        assertThat(balances().find(MAIN, WALLET)).hasValueSatisfying(wallet -> {
            assertThat(wallet.balances()).isEqualTo(credits(0, 500));
            assertThat(wallet.latest()).hasSize(1);
        });
    }

    @Test
    default void sums_may_have_more_digits_than_amounts() {
        var nines = new BigInteger("9".repeat(Money.MAX_DIGITS));
        var keeper = book();
        for (int number = 1; number <= 2; number++) {
            var _ = keeper.post(post(transaction(number), new Posting(BANK, WALLET, new Money(USD, nines))));
        }
        feeder().feed(keeper.events());

        assertThat(latest(WALLET)).extracting(EntryView::balanceAfter).containsExactly(nines.shiftLeft(1), nines);
        assertThat(latest(BANK))
                .extracting(EntryView::balanceAfter)
                .containsExactly(nines.shiftLeft(1).negate(), nines.negate());
    }

    @Test
    default void the_largest_transaction_is_applied_in_one_piece() {
        var keeper = book();
        var postings = new ArrayList<Posting>();
        for (int number = 1; number < 98; number++) {
            var account = new AccountId("many:" + number);
            var _ = keeper.open(open(account, new Unbounded()));
            postings.add(move(BANK, account, number));
        }
        feeder().feed(keeper.events());
        var transaction = keeper.post(post(transaction(1), postings.toArray(Posting[]::new)));
        assertThat(transaction).hasSize(1);

        feeder().feed(transaction);

        assertThat(balances().find(MAIN, BANK))
                .hasValueSatisfying(bank -> assertThat(bank.balances()).isEqualTo(credits(98 * 97 / 2, 0)));
    }

    @Test
    default void in_whatever_order_and_pieces_events_come_the_answers_are_the_same() {
        for (long seed = 1; seed <= 3; seed++) {
            var ledger = new LedgerId("seed-" + seed);
            var events = RandomBook.events(seed, ledger, 40);
            var random = new Random(seed);

            pieces(events, random).forEach(feeder()::feed);
            feeder().feed(events);

            var model = new InMemoryBalances();
            new Feeder(model).feed(events);
            for (AccountId account : accounts(events)) {
                assertThat(balances().find(ledger, account)).isEqualTo(model.find(ledger, account));
            }
        }
    }

    @Test
    default void debits_equal_credits_at_every_moment() {
        var events = RandomBook.events(7, MAIN, 40);
        var random = new Random(7);
        feeder().feed(events.stream()
                .filter(event -> event.event() instanceof AccountOpened)
                .toList());

        for (var piece : pieces(events, random)) {
            feeder().feed(piece);

            assertThat(sums(accounts(events), BalanceView::posted).values())
                    .allSatisfy(sum -> assertThat(sum.debits()).isEqualTo(sum.credits()));
            assertThat(sums(accounts(events), BalanceView::pending).values())
                    .allSatisfy(sum -> assertThat(sum.debits()).isEqualTo(sum.credits()));
        }
    }

    @Test
    default void an_event_counts_once_when_several_followers_bring_it_at_once() throws Exception {
        var events = RandomBook.events(11, MAIN, 30);
        Callable<Boolean> follower = () -> {
            new Feeder(projection()).feed(events);
            return true;
        };
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var done : threads.invokeAll(Collections.nCopies(3, follower))) {
                assertThat(done.get()).isTrue();
            }
        }

        var model = new InMemoryBalances();
        new Feeder(model).feed(events);
        for (AccountId account : accounts(events)) {
            assertThat(balances().find(MAIN, account)).isEqualTo(model.find(MAIN, account));
        }
    }

    @Test
    default void an_event_that_cannot_be_applied_parks_its_own_stream_alone() {
        var batch = new ArrayList<>(book().events());
        var nobody = new AccountId("nobody");
        batch.add(Bookkeeper.recorded(
                new EventRef(StreamId.of(MAIN, nobody), 1), posted(nobody, transaction(9), credit(1))));

        feeder().feed(batch);

        assertThat(balances().find(MAIN, WALLET)).isPresent();
        assertThat(projection().parkingLot().list(Optional.empty(), 10))
                .extracting(ParkedStream::stream)
                .containsExactly(StreamId.of(MAIN, nobody));
    }

    @Test
    default void both_sides_tell_the_same_versions() {
        var keeper = book();
        var _ = keeper.create(Optional.empty(), NOON);
        var _ = keeper.post(post(transaction(1), move(BANK, WALLET, 500)));
        feeder().feed(keeper.events());
        var streams = List.of(
                StreamId.of(MAIN, WALLET),
                StreamId.of(MAIN, BANK),
                StreamId.of(MAIN, transaction(1)),
                StreamId.of(MAIN, transaction(2)),
                StreamId.of(MAIN));

        assertThat(balances().versions(streams))
                .isEqualTo(Map.of(
                        streams.get(0),
                        2L,
                        streams.get(1),
                        1L,
                        streams.get(2),
                        1L,
                        streams.get(3),
                        0L,
                        streams.get(4),
                        1L))
                .isEqualTo(projection().versions(streams));
    }

    private List<EntryView> latest(AccountId account) {
        return balances().find(MAIN, account).orElseThrow().latest();
    }

    private Map<Asset, Totals> sums(Collection<AccountId> accounts, Function<BalanceView, Totals> part) {
        var sums = new HashMap<Asset, Totals>();
        for (AccountId account : accounts) {
            var found = balances().find(MAIN, account).orElseThrow();
            sums.merge(found.asset(), part.apply(found.balances()), BalancesContract::sum);
        }
        return sums;
    }

    private static Totals sum(Totals one, Totals other) {
        return new Totals(one.debits().add(other.debits()), one.credits().add(other.credits()));
    }

    private static Set<AccountId> accounts(List<RecordedEvent> events) {
        return events.stream()
                .filter(event -> event.ref().stream().kind() == StreamId.Kind.ACCOUNT)
                .map(event -> new AccountId(event.ref().stream().id()))
                .collect(toSet());
    }

    /// All events, shuffled, a third of them twice, in batches of up to 30.
    private static List<List<RecordedEvent>> pieces(List<RecordedEvent> events, Random random) {
        var shuffled = new ArrayList<>(events);
        events.stream().filter(_ -> random.nextInt(3) == 0).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);
        var pieces = new ArrayList<List<RecordedEvent>>();
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(from + random.nextInt(1, 31), shuffled.size());
            pieces.add(List.copyOf(shuffled.subList(from, to)));
            from = to;
        }
        return pieces;
    }

    private static BalanceView held(long debits, long credits, long reservedDebits, long reservedCredits) {
        var posted = new Totals(BigInteger.valueOf(debits), BigInteger.valueOf(credits));
        var reserved = new Reserved(BigInteger.valueOf(reservedDebits), BigInteger.valueOf(reservedCredits));
        return BalanceView.of(new Holdings(posted, reserved), NormalBalance.CREDIT);
    }

    /// Of an account that grows by credits.
    private static BalanceView credits(long debits, long credits) {
        var posted = new Totals(BigInteger.valueOf(debits), BigInteger.valueOf(credits));
        return BalanceView.of(new Holdings(posted, Reserved.NOTHING), NormalBalance.CREDIT);
    }
}
