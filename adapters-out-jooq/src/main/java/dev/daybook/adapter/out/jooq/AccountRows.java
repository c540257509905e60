package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.ACCOUNT;
import static dev.daybook.adapter.out.jooq.generated.books.Tables.ACCOUNT_BALANCE;

import dev.daybook.adapter.out.jooq.generated.books.tables.records.AccountRecord;
import dev.daybook.application.view.AccountView;
import dev.daybook.application.view.BalanceView;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountStatus;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.MinimumBalance;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// An account as a row, and back.
final class AccountRows {

    private AccountRows() {}

    static AccountRecord row(LedgerId ledger, AccountOpened opened, long version) {
        var row = new AccountRecord();
        row.setLedger(ledger.value());
        row.setId(opened.account().value());
        row.setAsset(opened.asset().toString());
        row.setNormalBalance(Spelling.of(opened.normalBalance()));
        row.setMinimumBalance(minorUnits(opened.minimumBalance()));
        row.setStatus(Spelling.of(AccountStatus.OPEN));
        row.setMetadata(Json.write(opened.metadata()));
        row.setOpenedAt(opened.at());
        row.setVersion(version);
        row.setGuarded(opened.guarded());
        return row;
    }

    /// From the columns of `account` and `account_balance`.
    static AccountView view(Record row) {
        var account = row.into(ACCOUNT);
        var side = side(row);
        return new AccountView(
                new LedgerId(account.getLedger()),
                new AccountId(account.getId()),
                Asset.parse(account.getAsset()),
                side,
                minimumBalance(account.getMinimumBalance()),
                account.getGuarded(),
                Spelling.parse(AccountStatus.class, account.getStatus()),
                account.getVersion(),
                Json.read(account.getMetadata(), Json.STRINGS),
                account.getOpenedAt(),
                Optional.of(BalanceView.of(holdings(row), side)));
    }

    static NormalBalance side(Record row) {
        return Spelling.parse(NormalBalance.class, row.get(ACCOUNT.NORMAL_BALANCE));
    }

    /// Nothing was ever posted to an account that has no balances, nor reserved on it.
    static Holdings holdings(Record row) {
        return new Holdings(
                new Totals(sum(row, ACCOUNT_BALANCE.DEBITS), sum(row, ACCOUNT_BALANCE.CREDITS)),
                new Reserved(sum(row, ACCOUNT_BALANCE.RESERVED_DEBITS), sum(row, ACCOUNT_BALANCE.RESERVED_CREDITS)));
    }

    static @Nullable BigInteger minorUnits(MinimumBalance minimum) {
        return switch (minimum) {
            case AtLeast(var minorUnits) -> minorUnits;
            case Unbounded _ -> null;
        };
    }

    private static BigInteger sum(Record row, Field<BigInteger> column) {
        return Objects.requireNonNullElse(row.get(column), BigInteger.ZERO);
    }

    private static MinimumBalance minimumBalance(@Nullable BigInteger minorUnits) {
        return minorUnits == null ? new Unbounded() : new AtLeast(minorUnits);
    }
}
