package dev.daybook.application.transaction;

import dev.daybook.application.command.Foldings;
import dev.daybook.application.command.States;
import dev.daybook.application.command.Verdict;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.Loaded;
import dev.daybook.application.port.NewEvent;
import dev.daybook.application.port.StreamAppend;
import dev.daybook.application.port.StreamHead;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.view.TransactionStatus;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.decision.Decision.Accepted;
import dev.daybook.domain.decision.Decision.Rejected;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.transaction.Excerpt;
import dev.daybook.domain.transaction.Excerpt.Standing;
import dev.daybook.domain.transaction.JournalEntry;
import dev.daybook.domain.transaction.Transaction;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import dev.daybook.domain.transaction.TransactionDecider;
import dev.daybook.domain.transaction.TransactionRejection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One try at posting a transaction, on one set of states.
final class PostingAttempt {

    private static final TransactionDecider DECIDER = new TransactionDecider();

    private final LedgerId ledger;
    private final PostTransaction command;
    private final Loaded<Transaction> transaction;
    private final Map<AccountId, StreamHead> heads = new HashMap<>();
    private final Excerpt excerpt;

    PostingAttempt(LedgerId ledger, PostTransaction command, States states) {
        this.ledger = ledger;
        this.command = command;
        this.transaction = states.expectUnwritten(StreamId.of(ledger, command.transaction()), Foldings.TRANSACTION);
        this.excerpt = excerpt(states);
    }

    Verdict<TransactionView, TransactionRejection> verdict() {
        return switch (DECIDER.decide(command, excerpt)) {
            case Rejected(var reason) -> new Verdict.Refuse<>(reason);
            case Accepted(var entries) -> entries.isEmpty() ? repeat() : append(entries.getFirst());
        };
    }

    /// A transaction that is there already is compared with the command alone: its accounts are not looked at.
    private Excerpt excerpt(States states) {
        var own = Excerpt.EMPTY.with(command.transaction(), transaction.state());
        return switch (transaction.state()) {
            case Transaction.Posted _ -> own;
            case Transaction.Absent _ -> new Excerpt(standings(states), own.transactions());
        };
    }

    private Map<AccountId, Standing> standings(States states) {
        var standings = new HashMap<AccountId, Standing>();
        for (AccountId id : command.accounts()) {
            Loaded<Account> account = states.load(StreamId.of(ledger, id), Foldings.ACCOUNT);
            heads.put(id, account.head());
            standings.put(id, new Standing(account.head().version(), account.state()));
        }
        return standings;
    }

    private Verdict<TransactionView, TransactionRejection> repeat() {
        return new Verdict.Repeat<>(view(transaction.state()), written());
    }

    private Verdict<TransactionView, TransactionRejection> append(JournalEntry entry) {
        var after = DECIDER.evolve(excerpt, entry);
        var own = after.transaction(command.transaction());
        var appends = new ArrayList<StreamAppend>();
        appends.add(new StreamAppend(
                transaction.head(), List.of(new NewEvent<>(entry.transaction(), own, Foldings.TRANSACTION))));
        for (var posted : entry.entries()) {
            var account = after.standing(posted.account()).account();
            var head = heads.get(posted.account());
            if (head == null) {
                throw new IllegalStateException("an entry on an account that was not asked: " + posted);
            }
            appends.add(new StreamAppend(head, List.of(new NewEvent<>(posted, account, Foldings.ACCOUNT))));
        }
        return new Verdict.Append<>(appends, view(own), written());
    }

    private EventRef written() {
        return new EventRef(transaction.head().stream(), 1);
    }

    /// What was answered when it was posted.
    private TransactionView view(Transaction posted) {
        return switch (posted) {
            case Transaction.Posted(var posting) -> new TransactionView(ledger, TransactionStatus.POSTED, 1, posting);
            case Transaction.Absent _ -> throw new IllegalStateException("posted, yet absent");
        };
    }
}
