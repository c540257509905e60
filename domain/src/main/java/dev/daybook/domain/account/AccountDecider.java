package dev.daybook.domain.account;

import static dev.daybook.domain.decision.Decision.accept;
import static dev.daybook.domain.decision.Decision.nothing;
import static dev.daybook.domain.decision.Decision.reject;

import dev.daybook.domain.account.Account.Open;
import dev.daybook.domain.account.Account.Unopened;
import dev.daybook.domain.account.AccountCommand.OpenAccount;
import dev.daybook.domain.account.AccountCommand.PostEntries;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import dev.daybook.domain.account.AccountRejection.AccountAlreadyExists;
import dev.daybook.domain.account.AccountRejection.AccountNotFound;
import dev.daybook.domain.account.AccountRejection.AssetMismatch;
import dev.daybook.domain.account.AccountRejection.InsufficientFunds;
import dev.daybook.domain.account.AccountRejection.MinimumAboveOpeningBalance;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.decision.Decider;
import dev.daybook.domain.decision.Decision;
import dev.daybook.domain.money.Money;

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
            case Open open -> decideOpen(command, open);
        };
    }

    private static Decision<AccountEvent, AccountRejection> decideUnopened(AccountCommand command) {
        return switch (command) {
            case OpenAccount open -> open(open);
            case PostEntries post -> reject(new AccountNotFound(post.account()));
        };
    }

    private static Decision<AccountEvent, AccountRejection> decideOpen(AccountCommand command, Open account) {
        return switch (command) {
            case OpenAccount open ->
                sameFacts(open, account.opening()) ? nothing() : reject(new AccountAlreadyExists(open.account()));
            case PostEntries post -> post(post, account);
        };
    }

    private static Decision<AccountEvent, AccountRejection> open(OpenAccount command) {
        if (command.minimumBalance() instanceof AtLeast(var minimum) && minimum.signum() > 0) {
            return reject(new MinimumAboveOpeningBalance(command.account(), new Money(command.asset(), minimum)));
        }
        return accept(new AccountOpened(
                command.account(),
                command.asset(),
                command.normalBalance(),
                command.minimumBalance(),
                command.metadata(),
                command.at()));
    }

    private static boolean sameFacts(OpenAccount command, AccountOpened opening) {
        return opening.equals(new AccountOpened(
                command.account(),
                command.asset(),
                command.normalBalance(),
                command.minimumBalance(),
                command.metadata(),
                opening.at()));
    }

    private static Decision<AccountEvent, AccountRejection> post(PostEntries command, Open account) {
        if (!command.asset().equals(account.asset())) {
            return reject(new AssetMismatch(account.id(), account.asset(), command.asset()));
        }
        return switch (account.opening().minimumBalance()) {
            case Unbounded _ -> nothing();
            case AtLeast(var minimum) -> postGuarded(command, account, new Money(account.asset(), minimum));
        };
    }

    private static Decision<AccountEvent, AccountRejection> postGuarded(
            PostEntries command, Open account, Money minimum) {
        var posting = new EntriesPosted(account.id(), command.transaction(), command.entries(), command.at());
        var before = account.available();
        var after = account.with(posting).available();
        if (after.isBelow(before) && after.isBelow(minimum)) {
            return reject(new InsufficientFunds(account.id(), before, before.minus(after), minimum));
        }
        return accept(posting);
    }

    @Override
    public Account evolve(Account account, AccountEvent event) {
        return switch (event) {
            case AccountOpened opened -> unopened(account, opened);
            case EntriesPosted posted -> open(account, posted).with(posted);
        };
    }

    private static Open unopened(Account account, AccountOpened event) {
        if (account instanceof Unopened) {
            return Open.empty(event);
        }
        throw new IllegalStateException("opened twice: " + event);
    }

    /// A history that breaks this order is corrupt; going on would invent money.
    private static Open open(Account account, AccountEvent event) {
        if (account instanceof Open open) {
            return open;
        }
        throw new IllegalStateException("event on an account that is not open: " + event);
    }
}
