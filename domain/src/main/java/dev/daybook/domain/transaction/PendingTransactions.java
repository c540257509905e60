package dev.daybook.domain.transaction;

import static dev.daybook.domain.decision.Decision.accept;
import static dev.daybook.domain.decision.Decision.reject;

import dev.daybook.domain.account.AccountCommand.EndReservation;
import dev.daybook.domain.account.AccountDecider;
import dev.daybook.domain.account.ReservationEnd;
import dev.daybook.domain.decision.Decision;
import dev.daybook.domain.transaction.AccountRound.Agreed;
import dev.daybook.domain.transaction.AccountRound.Refused;
import dev.daybook.domain.transaction.Transaction.Pending;
import dev.daybook.domain.transaction.TransactionCommand.ExpireTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PostPendingTransaction;
import dev.daybook.domain.transaction.TransactionCommand.VoidTransaction;
import dev.daybook.domain.transaction.TransactionEvent.PendingResolved;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionExpired;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionVoided;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import dev.daybook.domain.transaction.TransactionRejection.AlreadyExpired;
import dev.daybook.domain.transaction.TransactionRejection.NotDue;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// How pending transactions end: once, as posted, voided or expired. From its `expiresAt` on, one can only expire.
final class PendingTransactions {

    private final AccountDecider accounts;

    PendingTransactions(AccountDecider accounts) {
        this.accounts = accounts;
    }

    Decision<JournalEntry, TransactionRejection> post(PostPendingTransaction command, Excerpt excerpt) {
        var known = excerpt.transaction(command.transaction());
        if (!(known instanceof Pending(var pended))) {
            return Endings.again(command, known);
        }
        var amounts = command.amounts().orElseGet(() -> inFull(pended));
        var at = recordedAt(command.at(), pended, excerpt);
        if (isOver(pended, at)) {
            return reject(new AlreadyExpired(pended.transaction()));
        }
        var fault = PendingAmounts.firstFault(pended, amounts);
        if (fault.isPresent()) {
            return reject(fault.get());
        }
        var effectiveAt = pended.effectiveAt().orElse(at);
        return end(
                excerpt,
                moves(pended, amounts, ReservationEnd.POSTED, at),
                agreed -> new PendingTransactionPosted(
                        pended.transaction(),
                        pended.postings(),
                        amounts,
                        agreed.balances(),
                        effectiveAt,
                        command.request(),
                        at));
    }

    Decision<JournalEntry, TransactionRejection> voidIt(VoidTransaction command, Excerpt excerpt) {
        var known = excerpt.transaction(command.transaction());
        if (!(known instanceof Pending(var pended))) {
            return Endings.again(command, known);
        }
        var at = recordedAt(command.at(), pended, excerpt);
        if (isOver(pended, at)) {
            return reject(new AlreadyExpired(pended.transaction()));
        }
        return end(
                excerpt,
                moves(pended, nothing(pended), ReservationEnd.VOIDED, at),
                agreed -> new PendingTransactionVoided(
                        pended.transaction(),
                        pended.postings(),
                        agreed.balances(),
                        endedFrom(pended, at),
                        command.reason(),
                        command.request(),
                        at));
    }

    /// The command's own time decides whether it is due: recorded times may be pulled ahead by another machine's clock.
    Decision<JournalEntry, TransactionRejection> expire(ExpireTransaction command, Excerpt excerpt) {
        var known = excerpt.transaction(command.transaction());
        if (!(known instanceof Pending(var pended))) {
            return Endings.again(command, known);
        }
        if (!isOver(pended, command.at())) {
            return reject(new NotDue(pended.transaction()));
        }
        var at = recordedAt(command.at(), pended, excerpt);
        return end(
                excerpt,
                moves(pended, nothing(pended), ReservationEnd.EXPIRED, at),
                agreed -> new PendingTransactionExpired(
                        pended.transaction(), pended.postings(), agreed.balances(), endedFrom(pended, at), at));
    }

    private Decision<JournalEntry, TransactionRejection> end(
            Excerpt excerpt, List<EndReservation> moves, Function<Agreed, PendingResolved> event) {
        return switch (AccountRound.ask(accounts, excerpt, moves)) {
            case Refused(var reason) -> reject(reason);
            case Agreed agreed -> accept(new JournalEntry(List.of(event.apply(agreed)), agreed.events()));
        };
    }

    private static List<EndReservation> moves(
            TransactionPended pended, List<BigInteger> amounts, ReservationEnd end, Instant at) {
        var posted = Bookings.of(pended.postings(), amounts);
        return Bookings.moves(
                pended.postings(),
                (slot, reserved) -> new EndReservation(
                        slot.account(),
                        pended.transaction(),
                        slot.asset(),
                        reserved,
                        posted.getOrDefault(slot, List.of()),
                        end,
                        at));
    }

    private static boolean isOver(TransactionPended pended, Instant at) {
        return pended.expiresAt().filter(end -> !at.isBefore(end)).isPresent();
    }

    private static Instant recordedAt(Instant at, TransactionPended pended, Excerpt excerpt) {
        var accounts = Posting.accounts(pended.postings());
        return RecordedTime.after(pended.at(), RecordedTime.of(at, accounts, excerpt));
    }

    /// Nothing can end before it began, even when it is to count from a time that has not come yet.
    private static Instant endedFrom(TransactionPended pended, Instant at) {
        return at.isBefore(pended.reservedFrom()) ? pended.reservedFrom() : at;
    }

    private static List<BigInteger> inFull(TransactionPended pended) {
        return pended.postings().stream()
                .map(posting -> posting.amount().minorUnits())
                .toList();
    }

    private static List<BigInteger> nothing(TransactionPended pended) {
        return pended.postings().stream().map(_ -> BigInteger.ZERO).toList();
    }
}
