package dev.daybook.domain.transaction;

import static dev.daybook.domain.decision.Decision.accept;
import static dev.daybook.domain.decision.Decision.nothing;
import static dev.daybook.domain.decision.Decision.reject;

import dev.daybook.domain.account.AccountCommand.PostEntries;
import dev.daybook.domain.account.AccountCommand.ReserveEntries;
import dev.daybook.domain.account.AccountDecider;
import dev.daybook.domain.decision.Decision;
import dev.daybook.domain.transaction.AccountRound.Agreed;
import dev.daybook.domain.transaction.AccountRound.Refused;
import dev.daybook.domain.transaction.Transaction.Absent;
import dev.daybook.domain.transaction.TransactionCommand.PendTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import dev.daybook.domain.transaction.TransactionRejection.ExpiresTooEarly;
import dev.daybook.domain.transaction.TransactionRejection.IdempotencyKeyConflict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How transactions begin: posted at once, or pending.
final class NewTransactions {

    private final AccountDecider accounts;

    NewTransactions(AccountDecider accounts) {
        this.accounts = accounts;
    }

    Decision<JournalEntry, TransactionRejection> post(PostTransaction command, Excerpt excerpt) {
        var known = excerpt.transaction(command.transaction());
        if (!(known instanceof Absent)) {
            return repeated(Repeats.isRepeat(command, known), command);
        }
        var draft = command.draft();
        var fault = PostingLimits.firstBroken(draft.postings());
        if (fault.isPresent()) {
            return reject(fault.get());
        }
        var at = RecordedTime.of(command.at(), draft.accounts(), excerpt);
        return switch (AccountRound.ask(accounts, excerpt, postings(command, at))) {
            case Refused(var reason) -> reject(reason);
            case Agreed agreed -> accept(new JournalEntry(List.of(posted(command, at, agreed)), agreed.events()));
        };
    }

    Decision<JournalEntry, TransactionRejection> pend(PendTransaction command, Excerpt excerpt) {
        var known = excerpt.transaction(command.transaction());
        if (!(known instanceof Absent)) {
            return repeated(Repeats.isRepeat(command, known), command);
        }
        var draft = command.draft();
        var at = RecordedTime.of(command.at(), draft.accounts(), excerpt);
        var fault = PostingLimits.firstBroken(draft.postings()).or(() -> expiresTooEarly(command, at));
        if (fault.isPresent()) {
            return reject(fault.get());
        }
        return switch (AccountRound.ask(accounts, excerpt, reservations(command, at))) {
            case Refused(var reason) -> reject(reason);
            case Agreed agreed -> accept(new JournalEntry(List.of(pended(command, at, agreed)), agreed.events()));
        };
    }

    private static Decision<JournalEntry, TransactionRejection> repeated(boolean same, TransactionCommand command) {
        return same ? nothing() : reject(new IdempotencyKeyConflict(command.transaction()));
    }

    private static Optional<TransactionRejection> expiresTooEarly(PendTransaction command, Instant at) {
        return command.expiresAt().filter(end -> !end.isAfter(at)).map(end -> new ExpiresTooEarly(end, at));
    }

    private static List<PostEntries> postings(PostTransaction command, Instant at) {
        return Bookings.moves(
                command.draft().postings(),
                (slot, entries) -> new PostEntries(slot.account(), command.transaction(), slot.asset(), entries, at));
    }

    private static List<ReserveEntries> reservations(PendTransaction command, Instant at) {
        return Bookings.moves(
                command.draft().postings(),
                (slot, entries) ->
                        new ReserveEntries(slot.account(), command.transaction(), slot.asset(), entries, at));
    }

    private static TransactionPosted posted(PostTransaction command, Instant at, Agreed agreed) {
        var draft = command.draft();
        return new TransactionPosted(
                command.transaction(),
                draft.externalId(),
                draft.postings(),
                agreed.balances(),
                draft.effectiveAt().orElse(at),
                draft.description(),
                draft.metadata(),
                Optional.empty(),
                at);
    }

    private static TransactionPended pended(PendTransaction command, Instant at, Agreed agreed) {
        var draft = command.draft();
        return new TransactionPended(
                command.transaction(),
                draft.externalId(),
                draft.postings(),
                agreed.balances(),
                draft.effectiveAt(),
                command.expiresAt(),
                draft.description(),
                draft.metadata(),
                at);
    }
}
