package dev.daybook.domain.transaction;

import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.guarded;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.transaction;
import static dev.daybook.domain.fixture.Words.unbounded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.domain.account.Account;
import dev.daybook.domain.account.Account.Opened;
import dev.daybook.domain.account.AccountDecider;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.decision.Decision.Accepted;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.transaction.Excerpt.Standing;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is asked in whatever order: these hold after every accepted transaction.
class BooksPropertyTest {

    private static final List<AccountId> ACCOUNTS =
            List.of(BANK, new AccountId("a"), new AccountId("b"), new AccountId("c"));

    private final TransactionDecider decider = new TransactionDecider();

    @Property(tries = 300)
    void no_guarded_account_falls_below_its_minimum_and_events_tell_the_state(
            @ForAll("histories") List<List<Posting>> history) {
        var books = opened();
        for (int number = 0; number < history.size(); number++) {
            var command = post(
                    transaction(number),
                    NOON.plusSeconds(number),
                    history.get(number).toArray(Posting[]::new));
            if (decider.decide(command, books) instanceof Accepted(var entries)) {
                books = decider.evolve(books, entries);
                assertThat(books.accounts().values()).allSatisfy(BooksPropertyTest::keepsItsMinimum);
                assertEventTellsTheBalances(entries.getFirst(), books);
            }
        }
    }

    @Property(tries = 300)
    void repeating_an_accepted_transaction_changes_nothing(@ForAll("postings") List<Posting> postings) {
        var command = post(transaction(1), postings.toArray(Posting[]::new));
        if (decider.decide(command, opened()) instanceof Accepted(var entries)) {
            var after = decider.evolve(opened(), entries);

            assertThat(decider.decide(command, after)).isEqualTo(new Accepted<>(List.of()));
        }
    }

    private static void keepsItsMinimum(Standing standing) {
        assertThat(standing.account()).isInstanceOfSatisfying(Opened.class, open -> {
            if (open.isGuarded()) {
                assertThat(open.available().minorUnits()).isNotNegative();
            }
        });
    }

    private static void assertEventTellsTheBalances(JournalEntry entry, Excerpt books) {
        assertThat(entry.transactions().getFirst())
                .isInstanceOfSatisfying(
                        TransactionPosted.class,
                        posted -> posted.balances()
                                .forEach((account, balance) -> assertThat(balance)
                                        .isEqualTo(new GuardedBalance(
                                                books.standing(account).version(),
                                                holdings(books, account).posted(),
                                                holdings(books, account).reserved()))));
    }

    private static Holdings holdings(Excerpt books, AccountId account) {
        return switch (books.standing(account).account()) {
            case Opened open -> open.holdings();
            case Account.Unopened _ -> Holdings.NOTHING;
        };
    }

    private static Excerpt opened() {
        var books = Excerpt.EMPTY.with(BANK, standing(unbounded(BANK)));
        for (AccountId account : ACCOUNTS.subList(1, ACCOUNTS.size())) {
            books = books.with(account, standing(guarded(account)));
        }
        return new Excerpt(books.accounts(), Map.of());
    }

    private static Standing standing(AccountOpened opening) {
        return new Standing(1, new AccountDecider().evolve(new Account.Unopened(), opening));
    }

    @Provide
    Arbitrary<List<List<Posting>>> histories() {
        return postings().list().ofMinSize(1).ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<Posting>> postings() {
        var account = Arbitraries.integers().between(0, ACCOUNTS.size() - 1);
        var otherwise = Arbitraries.integers().between(1, ACCOUNTS.size() - 1);
        var amount = Arbitraries.longs().between(1, 1_000);
        return Combinators.combine(account, otherwise, amount)
                .as((from, step, cents) ->
                        move(ACCOUNTS.get(from), ACCOUNTS.get((from + step) % ACCOUNTS.size()), cents))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
