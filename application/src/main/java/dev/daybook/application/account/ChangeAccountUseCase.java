package dev.daybook.application.account;

import dev.daybook.application.command.Commands;
import dev.daybook.application.command.Foldings;
import dev.daybook.application.command.Outcome;
import dev.daybook.application.command.Outcome.Done;
import dev.daybook.application.command.Outcome.Refused;
import dev.daybook.application.command.Outcome.Repeated;
import dev.daybook.application.command.States;
import dev.daybook.application.command.Verdict;
import dev.daybook.application.port.EventMetadata;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.Loaded;
import dev.daybook.application.port.NewEvent;
import dev.daybook.application.port.StreamAppend;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.view.AccountView;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.account.AccountCommand.ChangeAccount;
import dev.daybook.domain.account.AccountDecider;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.account.AccountRejection;
import dev.daybook.domain.account.KeptRequest;
import dev.daybook.domain.decision.Decision.Accepted;
import dev.daybook.domain.decision.Decision.Rejected;
import dev.daybook.domain.id.LedgerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Freezes, unfreezes, closes or amends an account.
///
/// It answers the account as its own stream tells it, and when the change holds for everybody: of an account that is
/// not guarded, other processes may remember an older status for a moment, which is waited for.
public final class ChangeAccountUseCase {

    private final Commands commands;
    private final EventStore store;
    private final AccountDecider decider = new AccountDecider();

    public ChangeAccountUseCase(Commands commands, EventStore store) {
        this.commands = commands;
        this.store = store;
    }

    public Outcome<AccountView, AccountRejection> handle(
            LedgerId ledger, ChangeAccount command, EventMetadata metadata) {
        var outcome = commands.handle(
                Set.of(StreamId.of(ledger, command.account())), states -> decide(ledger, command, metadata, states));
        switch (outcome) {
            case Done(var account, var _) -> awaitHold(account);
            case Repeated(var account, var _) -> awaitHold(account);
            case Refused<AccountView, AccountRejection> _ -> {}
        }
        return outcome;
    }

    /// For a repeat as well: whoever changed it may still be waiting, or have given up.
    private void awaitHold(AccountView account) {
        if (!account.guarded()) {
            commands.awaitEverywhere();
        }
    }

    private Verdict<AccountView, AccountRejection> decide(
            LedgerId ledger, ChangeAccount command, EventMetadata metadata, States states) {
        var account = states.load(StreamId.of(ledger, command.account()), Foldings.ACCOUNT);
        return switch (decider.decide(command, account.state())) {
            case Rejected(var reason) -> new Verdict.Refuse<>(reason);
            case Accepted(var events) ->
                events.isEmpty() ? repeat(ledger, command, account) : append(ledger, account, events, metadata);
        };
    }

    private Verdict<AccountView, AccountRejection> append(
            LedgerId ledger, Loaded<Account> account, List<AccountEvent> events, EventMetadata metadata) {
        var after = account.state();
        var appended = new ArrayList<NewEvent<?>>();
        for (AccountEvent event : events) {
            after = decider.evolve(after, event);
            appended.add(new NewEvent<>(event, metadata, after, Foldings.ACCOUNT));
        }
        var opened = opened(after);
        return new Verdict.Append<>(
                List.of(new StreamAppend(account.head(), appended)),
                AccountView.of(ledger, opened),
                new EventRef(account.head().stream(), opened.version()));
    }

    /// A change that is remembered by its name is answered what it was answered then; any other is simply there
    /// already.
    private Verdict<AccountView, AccountRejection> repeat(
            LedgerId ledger, ChangeAccount command, Loaded<Account> account) {
        var now = opened(account.state());
        var stream = account.head().stream();
        long version = command.terms()
                .request()
                .flatMap(now::kept)
                .map(KeptRequest::version)
                .orElse(now.version());
        var then = version == now.version()
                ? now
                : opened(store.loadAt(stream, Foldings.ACCOUNT, version).state());
        return new Verdict.Repeat<>(AccountView.of(ledger, then), new EventRef(stream, version));
    }

    private static Account.Opened opened(Account account) {
        return switch (account) {
            case Account.Opened opened -> opened;
            case Account.Unopened _ -> throw new IllegalStateException("changed, yet unopened");
        };
    }
}
