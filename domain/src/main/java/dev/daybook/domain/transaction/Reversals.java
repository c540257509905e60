package dev.daybook.domain.transaction;

import static dev.daybook.domain.decision.Decision.accept;
import static dev.daybook.domain.decision.Decision.reject;

import dev.daybook.domain.account.AccountCommand.PostEntries;
import dev.daybook.domain.account.AccountDecider;
import dev.daybook.domain.decision.Decision;
import dev.daybook.domain.transaction.AccountRound.Agreed;
import dev.daybook.domain.transaction.AccountRound.Refused;
import dev.daybook.domain.transaction.Transaction.Posted;
import dev.daybook.domain.transaction.Transaction.Resolved;
import dev.daybook.domain.transaction.TransactionCommand.ReverseTransaction;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.TransactionReversed;
import dev.daybook.domain.transaction.TransactionRejection.AlreadyReversed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How a posted transaction is undone: by its exact mirror, once. The mirror is asked of the accounts as any other.
final class Reversals {

    private final AccountDecider accounts;

    Reversals(AccountDecider accounts) {
        this.accounts = accounts;
    }

    Decision<JournalEntry, TransactionRejection> reverse(ReverseTransaction command, Excerpt excerpt) {
        return switch (excerpt.transaction(command.transaction())) {
            case Posted(var posted, var reversed)
            when reversed.isEmpty() -> reverse(command, posted.postings(), posted.at(), excerpt);
            case Resolved(var _, PendingTransactionPosted posted, var reversed)
            when reversed.isEmpty() -> reverse(command, posted.moved(), posted.at(), excerpt);
            case Posted(var _, var reversed) when reversed.isPresent() -> again(command, reversed.get());
            case Resolved(var _, var _, var reversed) when reversed.isPresent() -> again(command, reversed.get());
            case Transaction known -> reject(Endings.whoWasFirst(command, known));
        };
    }

    private static Decision<JournalEntry, TransactionRejection> again(
            ReverseTransaction command, TransactionReversed done) {
        var reversed = new AlreadyReversed(command.transaction(), done.reversal());
        return Repeats.again(command, command.request(), done.request(), reversed);
    }

    private Decision<JournalEntry, TransactionRejection> reverse(
            ReverseTransaction command, List<Posting> moved, Instant postedAt, Excerpt excerpt) {
        var mirror = moved.stream().map(Posting::mirrored).toList();
        var fault = PostingLimits.firstBroken(mirror);
        if (fault.isPresent()) {
            return reject(fault.get());
        }
        var at = RecordedTime.after(postedAt, RecordedTime.of(command.at(), Posting.accounts(mirror), excerpt));
        return switch (AccountRound.ask(accounts, excerpt, entries(command, mirror, at))) {
            case Refused(var reason) -> reject(reason);
            case Agreed agreed -> accept(journalEntry(command, mirror, at, agreed));
        };
    }

    private static List<PostEntries> entries(ReverseTransaction command, List<Posting> mirror, Instant at) {
        return Bookings.of(mirror).entrySet().stream()
                .map(slot -> new PostEntries(
                        slot.getKey().account(),
                        command.reversal(),
                        slot.getKey().asset(),
                        slot.getValue(),
                        at))
                .toList();
    }

    private static JournalEntry journalEntry(
            ReverseTransaction command, List<Posting> mirror, Instant at, Agreed agreed) {
        var reversal = new TransactionPosted(
                command.reversal(),
                Optional.empty(),
                mirror,
                agreed.balances(),
                at,
                command.description(),
                command.metadata(),
                Optional.of(command.transaction()),
                at);
        var reversed = new TransactionReversed(command.transaction(), command.reversal(), command.request(), at);
        return new JournalEntry(List.of(reversal, reversed), agreed.events());
    }
}
