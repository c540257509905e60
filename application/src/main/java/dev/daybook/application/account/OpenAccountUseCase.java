package dev.daybook.application.account;

import dev.daybook.application.account.OpenAccountRejection.AccountRefused;
import dev.daybook.application.account.OpenAccountRejection.LedgerNotFound;
import dev.daybook.application.command.Commands;
import dev.daybook.application.command.Foldings;
import dev.daybook.application.command.Outcome;
import dev.daybook.application.command.States;
import dev.daybook.application.command.Verdict;
import dev.daybook.application.port.EventMetadata;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.Loaded;
import dev.daybook.application.port.NewEvent;
import dev.daybook.application.port.StreamAppend;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.view.AccountView;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.account.AccountCommand.OpenAccount;
import dev.daybook.domain.account.AccountDecider;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.decision.Decision.Accepted;
import dev.daybook.domain.decision.Decision.Rejected;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.ledger.Ledger;
import java.util.List;

/// Opens an account in a book that exists.
public final class OpenAccountUseCase {

    private final Commands commands;
    private final AccountDecider decider = new AccountDecider();

    public OpenAccountUseCase(Commands commands) {
        this.commands = commands;
    }

    public Outcome<AccountView, OpenAccountRejection> handle(
            LedgerId ledger, OpenAccount command, EventMetadata metadata) {
        return commands.handle(states -> decide(ledger, command, metadata, states));
    }

    private Verdict<AccountView, OpenAccountRejection> decide(
            LedgerId ledger, OpenAccount command, EventMetadata metadata, States states) {
        if (states.load(StreamId.of(ledger), Foldings.LEDGER).state() instanceof Ledger.Absent) {
            return new Verdict.Refuse<>(new LedgerNotFound(ledger));
        }
        var account = states.expectUnwritten(StreamId.of(ledger, command.account()), Foldings.ACCOUNT);
        return switch (decider.decide(command, account.state())) {
            case Rejected(var reason) -> new Verdict.Refuse<>(new AccountRefused(reason));
            case Accepted(var events) ->
                events.isEmpty() ? repeat(ledger, account) : open(ledger, account, events.getFirst(), metadata);
        };
    }

    private static Verdict<AccountView, OpenAccountRejection> repeat(LedgerId ledger, Loaded<Account> account) {
        return new Verdict.Repeat<>(asOpened(ledger, account.state()), opening(account));
    }

    private Verdict<AccountView, OpenAccountRejection> open(
            LedgerId ledger, Loaded<Account> account, AccountEvent event, EventMetadata metadata) {
        var after = decider.evolve(account.state(), event);
        var append =
                new StreamAppend(account.head(), List.of(new NewEvent<>(event, metadata, after, Foldings.ACCOUNT)));
        return new Verdict.Append<>(List.of(append), asOpened(ledger, after), opening(account));
    }

    private static EventRef opening(Loaded<Account> account) {
        return new EventRef(account.head().stream(), 1);
    }

    /// What was answered when it was opened, whatever has happened to it since.
    private static AccountView asOpened(LedgerId ledger, Account account) {
        return switch (account) {
            case Account.Opened opened -> AccountView.opened(ledger, opened.opening());
            case Account.Unopened _ -> throw new IllegalStateException("opened, yet unopened");
        };
    }
}
