package dev.daybook.domain.transaction;

import dev.daybook.domain.account.AccountDecider;
import dev.daybook.domain.account.AccountEvent.FundsMoved;
import dev.daybook.domain.decision.Decider;
import dev.daybook.domain.decision.Decision;
import dev.daybook.domain.transaction.Excerpt.Standing;
import dev.daybook.domain.transaction.TransactionCommand.ExpireTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PendTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PostPendingTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import dev.daybook.domain.transaction.TransactionCommand.ReverseTransaction;
import dev.daybook.domain.transaction.TransactionCommand.VoidTransaction;

/// The rules of a transaction: it happens once, as a whole, and only if every account it touches agrees. What is
/// pending ends once, and what is posted is reversed once.
public final class TransactionDecider
        implements Decider<TransactionCommand, Excerpt, JournalEntry, TransactionRejection> {

    private final AccountDecider accounts = new AccountDecider();
    private final TransactionEvolver transactions = new TransactionEvolver();
    private final NewTransactions beginning = new NewTransactions(accounts);
    private final PendingTransactions pending = new PendingTransactions(accounts);
    private final Reversals reversals = new Reversals(accounts);

    @Override
    public Excerpt initialState() {
        return Excerpt.EMPTY;
    }

    @Override
    public Decision<JournalEntry, TransactionRejection> decide(TransactionCommand command, Excerpt excerpt) {
        return switch (command) {
            case PostTransaction post -> beginning.post(post, excerpt);
            case PendTransaction pend -> beginning.pend(pend, excerpt);
            case PostPendingTransaction post -> pending.post(post, excerpt);
            case VoidTransaction voiding -> pending.voidIt(voiding, excerpt);
            case ExpireTransaction expire -> pending.expire(expire, excerpt);
            case ReverseTransaction reverse -> reversals.reverse(reverse, excerpt);
        };
    }

    @Override
    public Excerpt evolve(Excerpt excerpt, JournalEntry entry) {
        var evolved = excerpt;
        for (TransactionEvent event : entry.transactions()) {
            var id = event.transaction();
            evolved = evolved.with(id, transactions.evolve(evolved.transaction(id), event));
        }
        for (FundsMoved event : entry.accounts()) {
            var before = evolved.standing(event.account());
            var account = accounts.evolve(before.account(), event);
            evolved = evolved.with(event.account(), new Standing(before.version() + 1, account));
        }
        return evolved;
    }
}
