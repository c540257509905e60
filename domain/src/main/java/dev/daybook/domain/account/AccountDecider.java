package dev.daybook.domain.account;

import static dev.daybook.domain.decision.Decision.accept;
import static dev.daybook.domain.decision.Decision.nothing;
import static dev.daybook.domain.decision.Decision.reject;

import dev.daybook.domain.account.Account.Opened;
import dev.daybook.domain.account.Account.Unopened;
import dev.daybook.domain.account.AccountCommand.ChangeAccount;
import dev.daybook.domain.account.AccountCommand.MoveFunds;
import dev.daybook.domain.account.AccountCommand.OpenAccount;
import dev.daybook.domain.account.AccountEvent.AccountChanged;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountEvent.FundsMoved;
import dev.daybook.domain.account.AccountRejection.AccountAlreadyExists;
import dev.daybook.domain.account.AccountRejection.AccountNotFound;
import dev.daybook.domain.account.AccountRejection.MinimumAboveAvailable;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.decision.Decider;
import dev.daybook.domain.decision.Decision;
import dev.daybook.domain.money.Money;
import java.time.Instant;

/// The rules of an account. Its one invariant: available never falls below the minimum.
public final class AccountDecider implements Decider<AccountCommand, Account, AccountEvent, AccountRejection> {

    @Override
    public Account initialState() {
        return new Unopened();
    }

    @Override
    public Decision<AccountEvent, AccountRejection> decide(AccountCommand command, Account account) {
        return switch (account) {
            case Unopened _ -> decideUnopened(command);
            case Opened opened -> decideOpened(command, opened);
        };
    }

    private static Decision<AccountEvent, AccountRejection> decideUnopened(AccountCommand command) {
        return switch (command) {
            case OpenAccount open -> open(open);
            case ChangeAccount change -> reject(new AccountNotFound(change.account()));
            case MoveFunds move -> reject(new AccountNotFound(move.account()));
        };
    }

    private static Decision<AccountEvent, AccountRejection> decideOpened(AccountCommand command, Opened account) {
        return switch (command) {
            case OpenAccount open ->
                opening(open, account.opening().at()).equals(account.opening())
                        ? nothing()
                        : reject(new AccountAlreadyExists(open.account()));
            case ChangeAccount change -> ChangeRules.decide(change, account);
            case MoveFunds move -> FundsRules.decide(move, account);
        };
    }

    private static Decision<AccountEvent, AccountRejection> open(OpenAccount command) {
        if (command.minimumBalance() instanceof AtLeast(var minimum) && minimum.signum() > 0) {
            return reject(new MinimumAboveAvailable(
                    command.account(), new Money(command.asset(), minimum), Money.zero(command.asset())));
        }
        return accept(opening(command, command.at()));
    }

    private static AccountOpened opening(OpenAccount command, Instant at) {
        return new AccountOpened(
                command.account(),
                command.asset(),
                command.normalBalance(),
                command.minimumBalance(),
                command.guarded(),
                command.metadata(),
                at);
    }

    @Override
    public Account evolve(Account account, AccountEvent event) {
        return switch (event) {
            case AccountOpened opened -> unopened(account, opened);
            case AccountChanged changed -> unclosed(account, event).with(changed);
            case FundsMoved moved -> unclosed(account, event).with(moved);
        };
    }

    private static Opened unopened(Account account, AccountOpened event) {
        if (account instanceof Unopened) {
            return Opened.by(event);
        }
        throw new IllegalStateException("opened twice: " + event);
    }

    /// A history that breaks this order is corrupt; going on would invent money.
    private static Opened unclosed(Account account, AccountEvent event) {
        if (account instanceof Opened opened && opened.status() != AccountStatus.CLOSED) {
            return opened;
        }
        throw new IllegalStateException("event on an account that was never opened, or is closed: " + event);
    }
}
