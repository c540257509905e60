package dev.daybook.application.projection;

import static dev.daybook.domain.account.Direction.CREDIT;
import static dev.daybook.domain.account.Direction.DEBIT;

import dev.daybook.application.view.EntryView.Place;
import dev.daybook.domain.account.Direction;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.TransactionEvent;
import dev.daybook.domain.transaction.TransactionEvent.PendingResolved;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionExpired;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionVoided;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.TransactionReversed;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What one event of a transaction does on one side of one posting: what read models book, for guarded and other
/// accounts alike. Movements only add up, so their order does not matter.
///
/// @param posted minor units that are posted, 0 or more; only then is it an entry
/// @param reserved minor units by which the account's reservation grows, below zero when it is let go
public record Movement(
        AccountId account,
        Asset asset,
        Place place,
        Instant effectiveAt,
        Direction direction,
        BigInteger posted,
        BigInteger reserved) {

    /// Two for each posting, in the order of the postings.
    public static List<Movement> of(TransactionEvent event) {
        return switch (event) {
            case TransactionPosted posted ->
                all(event, posted.postings(), posted.effectiveAt(), amounts(posted.postings()), 0);
            case TransactionPended pended ->
                all(event, pended.postings(), pended.reservedFrom(), none(pended.postings()), 1);
            case PendingTransactionPosted posted ->
                all(event, posted.postings(), posted.effectiveAt(), posted.amounts(), -1);
            case PendingTransactionVoided _, PendingTransactionExpired _ -> released((PendingResolved) event);
            case TransactionReversed _ -> List.of();
        };
    }

    public boolean isEntry() {
        return posted.signum() > 0;
    }

    public Holdings addedTo(Holdings holdings) {
        var totals = holdings.posted();
        var pending = holdings.reserved();
        return switch (direction) {
            case DEBIT ->
                new Holdings(
                        new Totals(totals.debits().add(posted), totals.credits()),
                        new Reserved(pending.debits().add(reserved), pending.credits()));
            case CREDIT ->
                new Holdings(
                        new Totals(totals.debits(), totals.credits().add(posted)),
                        new Reserved(pending.debits(), pending.credits().add(reserved)));
        };
    }

    private static List<Movement> released(PendingResolved ended) {
        return all(ended, ended.postings(), ended.effectiveAt(), none(ended.postings()), -1);
    }

    /// @param sign of what is reserved: 1 when it is set aside, -1 when it is let go, 0 when it never was
    private static List<Movement> all(
            TransactionEvent event, List<Posting> postings, Instant effectiveAt, List<BigInteger> posted, int sign) {
        var movements = new ArrayList<Movement>();
        for (int number = 0; number < postings.size(); number++) {
            var posting = postings.get(number);
            var place = new Place(event.at(), event.transaction(), number);
            var asset = posting.amount().asset();
            var reserved = posting.amount().minorUnits().multiply(BigInteger.valueOf(sign));
            var amount = posted.get(number);
            movements.add(new Movement(posting.debit(), asset, place, effectiveAt, DEBIT, amount, reserved));
            movements.add(new Movement(posting.credit(), asset, place, effectiveAt, CREDIT, amount, reserved));
        }
        return movements;
    }

    private static List<BigInteger> amounts(List<Posting> postings) {
        return postings.stream().map(posting -> posting.amount().minorUnits()).toList();
    }

    private static List<BigInteger> none(List<Posting> postings) {
        return postings.stream().map(_ -> BigInteger.ZERO).toList();
    }
}
