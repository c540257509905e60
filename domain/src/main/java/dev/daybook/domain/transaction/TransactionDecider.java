package dev.daybook.domain.transaction;

import static dev.daybook.domain.decision.Decision.accept;
import static dev.daybook.domain.decision.Decision.nothing;
import static dev.daybook.domain.decision.Decision.reject;

import dev.daybook.domain.account.AccountDecider;
import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import dev.daybook.domain.decision.Decider;
import dev.daybook.domain.decision.Decision;
import dev.daybook.domain.transaction.Excerpt.Standing;
import dev.daybook.domain.transaction.Transaction.Absent;
import dev.daybook.domain.transaction.Transaction.Posted;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import dev.daybook.domain.transaction.TransactionRejection.IdempotencyKeyConflict;

/// The rules of a transaction: it happens once, as a whole, and only if every account it touches agrees.
public final class TransactionDecider
        implements Decider<TransactionCommand, Excerpt, JournalEntry, TransactionRejection> {

    private final AccountDecider accounts = new AccountDecider();
    private final TransactionEvolver transactions = new TransactionEvolver();

    @Override
    public Excerpt initialState() {
        return Excerpt.EMPTY;
    }

    @Override
    public Decision<JournalEntry, TransactionRejection> decide(TransactionCommand command, Excerpt excerpt) {
        return switch (command) {
            case PostTransaction post -> post(post, excerpt);
        };
    }

    private Decision<JournalEntry, TransactionRejection> post(PostTransaction command, Excerpt excerpt) {
        return switch (excerpt.transaction(command.transaction())) {
            case Posted(var posting) ->
                isRepeat(command, posting) ? nothing() : reject(new IdempotencyKeyConflict(command.transaction()));
            case Absent _ -> postNew(command, excerpt);
        };
    }

    private Decision<JournalEntry, TransactionRejection> postNew(PostTransaction command, Excerpt excerpt) {
        var fault = PostingLimits.firstBroken(command);
        if (fault.isPresent()) {
            return reject(fault.get());
        }
        return switch (new PostingPlan(accounts, command, excerpt).outcome()) {
            case PostingPlan.Refused(var reason) -> reject(reason);
            case PostingPlan.Agreed(var entry) -> accept(entry);
        };
    }

    /// The same key with the same content. Left out, `effectiveAt` means what it meant the first time: when recorded.
    private static boolean isRepeat(PostTransaction command, TransactionPosted posting) {
        return command.externalId().equals(posting.externalId())
                && command.postings().equals(posting.postings())
                && command.effectiveAt().orElse(posting.at()).equals(posting.effectiveAt())
                && command.description().equals(posting.description())
                && command.metadata().equals(posting.metadata());
    }

    @Override
    public Excerpt evolve(Excerpt excerpt, JournalEntry entry) {
        var id = entry.transaction().transaction();
        var evolved = excerpt.with(id, transactions.evolve(excerpt.transaction(id), entry.transaction()));
        for (EntriesPosted posted : entry.entries()) {
            var before = evolved.standing(posted.account());
            var account = accounts.evolve(before.account(), posted);
            evolved = evolved.with(posted.account(), new Standing(before.version() + 1, account));
        }
        return evolved;
    }
}
