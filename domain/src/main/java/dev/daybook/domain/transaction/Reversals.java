package dev.daybook.domain.transaction;

import static dev.daybook.domain.decision.Decision.accept;
import static dev.daybook.domain.decision.Decision.reject;
import static dev.daybook.domain.transaction.PostingLimits.MAX_ACCOUNTS;

import dev.daybook.domain.account.AccountCommand.PostEntries;
import dev.daybook.domain.account.AccountDecider;
import dev.daybook.domain.decision.Decision;
import dev.daybook.domain.transaction.AccountRound.Agreed;
import dev.daybook.domain.transaction.AccountRound.Refused;
import dev.daybook.domain.transaction.Transaction.Absent;
import dev.daybook.domain.transaction.TransactionCommand.ReverseTransaction;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.TransactionReversed;
import dev.daybook.domain.transaction.TransactionRejection.IdempotencyKeyConflict;
import dev.daybook.domain.transaction.TransactionRejection.TooManyAccounts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How a posted transaction is undone: by its exact mirror, once. The mirror is asked of the accounts as any other.
///
/// Transactions of earlier days may touch more accounts than [PostingLimits] allows; only the guarded ones are written.
final class Reversals {

    private final AccountDecider accounts;

    Reversals(AccountDecider accounts) {
        this.accounts = accounts;
    }

    Decision<JournalEntry, TransactionRejection> reverse(ReverseTransaction command, Excerpt excerpt) {
        var known = excerpt.transaction(command.transaction());
        var reversible = Reversible.of(known);
        if (reversible.isEmpty() || Requests.isTaken(command.request(), known)) {
            return Endings.again(command, known);
        }
        return excerpt.transaction(command.reversal()) instanceof Absent
                ? mirror(command, reversible.get(), excerpt)
                : reject(new IdempotencyKeyConflict(command.reversal()));
    }

    private Decision<JournalEntry, TransactionRejection> mirror(
            ReverseTransaction command, Reversible done, Excerpt excerpt) {
        var touched = Posting.accounts(done.moved());
        var at = RecordedTime.after(done.at(), RecordedTime.of(command.at(), touched, excerpt));
        return switch (AccountRound.ask(accounts, excerpt, entries(command, done, at))) {
            case Refused(var reason) -> reject(reason);
            case Agreed(var events, var _)
            when events.size() > MAX_ACCOUNTS -> reject(new TooManyAccounts(events.size(), MAX_ACCOUNTS));
            case Agreed agreed -> accept(journalEntry(command, done, at, agreed));
        };
    }

    private static List<PostEntries> entries(ReverseTransaction command, Reversible done, Instant at) {
        return Bookings.moves(
                done.mirror(),
                (slot, entries) -> new PostEntries(slot.account(), command.reversal(), slot.asset(), entries, at));
    }

    private static JournalEntry journalEntry(ReverseTransaction command, Reversible done, Instant at, Agreed agreed) {
        var reversal = new TransactionPosted(
                command.reversal(),
                Optional.empty(),
                done.mirror(),
                agreed.balances(),
                done.undoneFrom(at),
                command.description(),
                command.metadata(),
                Optional.of(command.transaction()),
                at);
        var reversed = new TransactionReversed(command.transaction(), command.reversal(), command.request(), at);
        return new JournalEntry(List.of(reversal, reversed), agreed.events());
    }
}
