package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.Tables.ACCOUNT;
import static dev.daybook.adapter.out.jooq.generated.Tables.ACCOUNT_BALANCE;
import static org.jooq.impl.DSL.coalesce;

import dev.daybook.adapter.out.jooq.generated.tables.records.AccountRecord;
import dev.daybook.application.view.AccountStatus;
import dev.daybook.application.view.AccountView;
import dev.daybook.application.view.BalanceView;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.MinimumBalance;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import java.math.BigInteger;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// An account as a row, and back.
final class AccountRows {

    /// Nothing was posted to an account that has no balances.
    static final Field<BigInteger> DEBITS = coalesce(ACCOUNT_BALANCE.DEBITS, BigInteger.ZERO);

    static final Field<BigInteger> CREDITS = coalesce(ACCOUNT_BALANCE.CREDITS, BigInteger.ZERO);

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
        return row;
    }

    /// From the columns of `account`, [#DEBITS] and [#CREDITS].
    static AccountView view(Record row) {
        var account = row.into(ACCOUNT);
        return new AccountView(
                new LedgerId(account.getLedger()),
                new AccountId(account.getId()),
                Asset.parse(account.getAsset()),
                minimumBalance(account.getMinimumBalance()),
                Spelling.parse(AccountStatus.class, account.getStatus()),
                account.getVersion(),
                Json.read(account.getMetadata(), Json.STRINGS),
                account.getOpenedAt(),
                BalanceView.posted(
                        new Totals(row.get(DEBITS), row.get(CREDITS)),
                        Spelling.parse(NormalBalance.class, account.getNormalBalance())));
    }

    private static @Nullable BigInteger minorUnits(MinimumBalance minimum) {
        return switch (minimum) {
            case AtLeast(var minorUnits) -> minorUnits;
            case Unbounded _ -> null;
        };
    }

    private static MinimumBalance minimumBalance(@Nullable BigInteger minorUnits) {
        return minorUnits == null ? new Unbounded() : new AtLeast(minorUnits);
    }
}
