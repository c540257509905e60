package dev.daybook.application.transaction;

import dev.daybook.application.command.Foldings;
import dev.daybook.application.command.States;
import dev.daybook.application.port.EventMetadata;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.Loaded;
import dev.daybook.application.port.NewEvent;
import dev.daybook.application.port.StreamAppend;
import dev.daybook.application.port.StreamHead;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.account.AccountEvent.FundsMoved;
import dev.daybook.domain.decision.Decision;
import dev.daybook.domain.decision.Decision.Accepted;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.transaction.Excerpt;
import dev.daybook.domain.transaction.Excerpt.Standing;
import dev.daybook.domain.transaction.JournalEntry;
import dev.daybook.domain.transaction.Transaction;
import dev.daybook.domain.transaction.TransactionCommand;
import dev.daybook.domain.transaction.TransactionDecider;
import dev.daybook.domain.transaction.TransactionEvent;
import dev.daybook.domain.transaction.TransactionRejection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A part of one book on which commands are decided one after the other, each on what those before it have left, and
/// what all of them together append. A command that is refused leaves no trace.
final class Worksheet {

    private static final TransactionDecider DECIDER = new TransactionDecider();

    private final LedgerId ledger;
    private final States states;
    private final Map<StreamId, StreamHead> heads = new HashMap<>();
    private final Map<StreamId, List<NewEvent<?>>> events = new LinkedHashMap<>();
    private Excerpt excerpt = Excerpt.EMPTY;

    Worksheet(LedgerId ledger, States states) {
        this.ledger = ledger;
        this.states = states;
    }

    Decision<JournalEntry, TransactionRejection> decide(TransactionCommand command, EventMetadata metadata) {
        copyWhat(command);
        var decision = DECIDER.decide(command, excerpt);
        if (decision instanceof Accepted(var entries)) {
            entries.forEach(entry -> write(entry, metadata));
        }
        return decision;
    }

    /// What all accepted commands append.
    List<StreamAppend> appends() {
        return events.entrySet().stream()
                .map(stream -> new StreamAppend(head(stream.getKey()), stream.getValue()))
                .toList();
    }

    /// What an accepted command answers, whatever has happened to its transaction since it was first accepted.
    TransactionView view(TransactionCommand command) {
        return TransactionView.of(ledger, Outcomes.asDone(command, excerpt.transaction(Outcomes.subject(command))));
    }

    /// The event that says that an accepted command is done.
    EventRef written(TransactionCommand command) {
        return new EventRef(StreamId.of(ledger, Outcomes.subject(command)), Outcomes.version(command));
    }

    /// Copies the streams that the decision looks at from the book, as far as they are not on the sheet yet.
    private void copyWhat(TransactionCommand command) {
        switch (command) {
            case TransactionCommand.PostTransaction post ->
                begin(post.transaction(), post.draft().accounts());
            case TransactionCommand.PendTransaction pend ->
                begin(pend.transaction(), pend.draft().accounts());
            case TransactionCommand.PostPendingTransaction _,
                    TransactionCommand.VoidTransaction _,
                    TransactionCommand.ExpireTransaction _ ->
                copyAccounts(Touched.byEnding(known(command.transaction())));
            case TransactionCommand.ReverseTransaction reverse -> reverse(reverse);
        }
    }

    /// A transaction that is there already is compared with the command alone: its accounts are not looked at.
    private void begin(TransactionId id, Collection<AccountId> accounts) {
        if (expected(id) instanceof Transaction.Absent) {
            copyAccounts(accounts);
        }
    }

    private void reverse(TransactionCommand.ReverseTransaction command) {
        var accounts = Touched.byReversing(known(command.transaction()));
        if (accounts.isEmpty()) {
            var _ = known(command.reversal());
        } else {
            begin(command.reversal(), accounts);
        }
    }

    private Transaction known(TransactionId id) {
        var stream = StreamId.of(ledger, id);
        return heads.containsKey(stream)
                ? excerpt.transaction(id)
                : copy(id, states.load(stream, Foldings.TRANSACTION));
    }

    private Transaction expected(TransactionId id) {
        var stream = StreamId.of(ledger, id);
        return heads.containsKey(stream)
                ? excerpt.transaction(id)
                : copy(id, states.expectUnwritten(stream, Foldings.TRANSACTION));
    }

    private Transaction copy(TransactionId id, Loaded<Transaction> loaded) {
        heads.put(loaded.head().stream(), loaded.head());
        excerpt = excerpt.with(id, loaded.state());
        return loaded.state();
    }

    private void copyAccounts(Collection<AccountId> accounts) {
        var standings = new HashMap<>(excerpt.accounts());
        for (AccountId id : accounts) {
            standings.computeIfAbsent(id, this::standing);
        }
        excerpt = new Excerpt(standings, excerpt.transactions());
    }

    private Standing standing(AccountId id) {
        var account = states.load(StreamId.of(ledger, id), Foldings.ACCOUNT);
        heads.put(account.head().stream(), account.head());
        return new Standing(version(account.state()), account.state());
    }

    /// The head may be behind: commands that go together append to the same one.
    private static long version(Account account) {
        return switch (account) {
            case Account.Opened opened -> opened.version();
            case Account.Unopened _ -> 0;
        };
    }

    private void write(JournalEntry entry, EventMetadata metadata) {
        excerpt = DECIDER.evolve(excerpt, entry);
        for (TransactionEvent event : entry.transactions()) {
            var after = excerpt.transaction(event.transaction());
            write(
                    StreamId.of(ledger, event.transaction()),
                    new NewEvent<>(event, metadata, after, Foldings.TRANSACTION));
        }
        for (FundsMoved event : entry.accounts()) {
            var after = excerpt.standing(event.account()).account();
            write(StreamId.of(ledger, event.account()), new NewEvent<>(event, metadata, after, Foldings.ACCOUNT));
        }
    }

    private void write(StreamId stream, NewEvent<?> event) {
        events.computeIfAbsent(stream, _ -> new ArrayList<>()).add(event);
    }

    private StreamHead head(StreamId stream) {
        var head = heads.get(stream);
        if (head == null) {
            throw new IllegalStateException("an event on a stream that was not looked at: " + stream);
        }
        return head;
    }
}
