package dev.daybook.domain.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.domain.account.Account.Opened;
import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import dev.daybook.domain.account.AccountEvent.EntriesReserved;
import dev.daybook.domain.account.AccountEvent.FundsMoved;
import dev.daybook.domain.account.AccountEvent.ReservationEnded;
import dev.daybook.domain.account.Direction;
import dev.daybook.domain.account.Entry;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.ReservationEnd;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.transaction.Run.Moment;
import dev.daybook.domain.transaction.TransactionEvent.PendingResolved;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionExpired;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionVoided;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.TransactionReversed;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is asked in whatever order: these hold after everything that is accepted.
class BooksPropertyTest {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void guarded_accounts_hold_what_their_transactions_have_moved_and_set_aside(@ForAll("histories") List<Step> steps) {
        var tally = new Tally();
        for (Moment moment : Run.of(steps).moments()) {
            moment.transactionEvents().forEach(tally::add);
            for (Opened account : guarded(moment.after())) {
                assertThat(account.holdings()).as("%s", account.id()).isEqualTo(tally.holdings(account.id()));
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void debits_equal_credits_of_every_transaction_as_its_accounts_see_them(@ForAll("histories") List<Step> steps) {
        for (Moment moment : Run.of(steps).moments()) {
            for (JournalEntry entry : moment.entries()) {
                assertThat(entry.accounts())
                        .containsExactlyInAnyOrderElementsOf(
                                expected(entry.transactions().getFirst(), moment.after()));
            }
        }
    }

    /// Both sides of every posting, except on accounts that are not guarded.
    private static List<FundsMoved> expected(TransactionEvent event, Excerpt books) {
        return guarded(books).stream()
                .flatMap(account -> expected(event, account.id()).stream())
                .toList();
    }

    private static Optional<FundsMoved> expected(TransactionEvent event, AccountId account) {
        var id = event.transaction();
        var moved = switch (event) {
            case TransactionPosted posted ->
                new EntriesPosted(
                        account, id, entries(account, posted.postings(), inFull(posted.postings())), event.at());
            case TransactionPended pended ->
                new EntriesReserved(
                        account, id, entries(account, pended.postings(), inFull(pended.postings())), event.at());
            case PendingTransactionPosted posted ->
                ended(account, posted, entries(account, posted.postings(), posted.amounts()), ReservationEnd.POSTED);
            case PendingTransactionVoided voided -> ended(account, voided, List.of(), ReservationEnd.VOIDED);
            case PendingTransactionExpired expired -> ended(account, expired, List.of(), ReservationEnd.EXPIRED);
            case TransactionReversed _ -> throw new IllegalStateException("moves nothing: " + event);
        };
        return touches(moved) ? Optional.of(moved) : Optional.empty();
    }

    private static ReservationEnded ended(
            AccountId account, PendingResolved event, List<Entry> posted, ReservationEnd end) {
        var reserved = entries(account, event.postings(), inFull(event.postings()));
        return new ReservationEnded(account, event.transaction(), reserved, posted, end, event.at());
    }

    private static boolean touches(FundsMoved moved) {
        return switch (moved) {
            case EntriesPosted posted -> !posted.entries().isEmpty();
            case EntriesReserved reserved -> !reserved.entries().isEmpty();
            case ReservationEnded ended -> !ended.reserved().isEmpty();
        };
    }

    private static List<BigInteger> inFull(List<Posting> postings) {
        return postings.stream().map(posting -> posting.amount().minorUnits()).toList();
    }

    private static List<Entry> entries(AccountId account, List<Posting> postings, List<BigInteger> amounts) {
        return IntStream.range(0, postings.size())
                .filter(place -> amounts.get(place).signum() > 0)
                .boxed()
                .flatMap(place -> entry(account, place, postings.get(place), amounts.get(place)).stream())
                .toList();
    }

    private static Optional<Entry> entry(AccountId account, int place, Posting posting, BigInteger amount) {
        if (posting.debit().equals(account)) {
            return Optional.of(new Entry(place, Direction.DEBIT, amount));
        }
        return posting.credit().equals(account)
                ? Optional.of(new Entry(place, Direction.CREDIT, amount))
                : Optional.empty();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void available_never_falls_below_the_minimum(@ForAll("histories") List<Step> steps) {
        for (Moment moment : Run.of(steps).moments()) {
            for (Opened account : guarded(moment.after())) {
                if (account.minimumBalance() instanceof AtLeast(var minimum)) {
                    assertThat(spendable(account)).as("%s", account).isGreaterThanOrEqualTo(minimum);
                }
            }
        }
    }

    /// What is left when all that is under way leaves, and nothing of it arrives.
    private static BigInteger spendable(Opened account) {
        var posted = account.holdings().posted();
        var reserved = account.holdings().reserved();
        return switch (account.opening().normalBalance()) {
            case DEBIT -> posted.debits().subtract(posted.credits()).subtract(reserved.credits());
            case CREDIT -> posted.credits().subtract(posted.debits()).subtract(reserved.debits());
        };
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void events_tell_where_they_leave_the_guarded_accounts(@ForAll("histories") List<Step> steps) {
        for (Moment moment : Run.of(steps).moments()) {
            for (JournalEntry entry : moment.entries()) {
                assertThat(balances(entry.transactions().getFirst())).isEqualTo(left(entry, moment.after()));
            }
        }
    }

    private static Map<AccountId, GuardedBalance> left(JournalEntry entry, Excerpt books) {
        var balances = new HashMap<AccountId, GuardedBalance>();
        for (FundsMoved event : entry.accounts()) {
            var standing = books.standing(event.account());
            var holdings = ((Opened) standing.account()).holdings();
            balances.put(
                    event.account(), new GuardedBalance(standing.version(), holdings.posted(), holdings.reserved()));
        }
        return balances;
    }

    private static Map<AccountId, GuardedBalance> balances(TransactionEvent event) {
        return switch (event) {
            case TransactionPosted posted -> posted.balances();
            case TransactionPended pended -> pended.balances();
            case PendingResolved resolved -> resolved.balances();
            case TransactionReversed _ -> throw new IllegalStateException("moves nothing: " + event);
        };
    }

    private static List<Opened> guarded(Excerpt books) {
        return books.accounts().values().stream()
                .map(standing -> (Opened) standing.account())
                .filter(Opened::isGuarded)
                .toList();
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return AnySteps.histories();
    }
}
