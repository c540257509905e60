package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.Tables.ACCOUNT_BALANCE;
import static org.jooq.impl.DSL.excluded;

import dev.daybook.adapter.out.jooq.generated.tables.records.AccountBalanceRecord;
import dev.daybook.application.projection.AccountEntry;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;

/// What events add to `account_balance`, summed up first: an account that many transactions touch is written once.
final class BalanceChanges {

    private record Owner(LedgerId ledger, AccountId account) {}

    private record Added(Asset asset, Totals totals) {

        Added plus(AccountEntry booked) {
            if (!booked.asset().equals(asset)) {
                throw new IllegalStateException("posted in %s before: %s".formatted(asset, booked));
            }
            return new Added(asset, totals.plus(booked.entry()));
        }
    }

    private final Map<Owner, Added> sums = new HashMap<>();

    void add(LedgerId ledger, AccountEntry booked) {
        var owner = new Owner(ledger, booked.account());
        var before = sums.getOrDefault(owner, new Added(booked.asset(), Totals.ZERO));
        sums.put(owner, before.plus(booked));
    }

    void write(DSLContext tx) {
        var rows = sums.entrySet().stream()
                .map(sum -> row(sum.getKey(), sum.getValue()))
                .toList();
        int added = tx.insertInto(ACCOUNT_BALANCE)
                .columns(ACCOUNT_BALANCE.fields())
                .select(new ManyRows(rows, ACCOUNT_BALANCE.fields()).select())
                .onConflict(ACCOUNT_BALANCE.LEDGER, ACCOUNT_BALANCE.ACCOUNT)
                .doUpdate()
                .set(ACCOUNT_BALANCE.DEBITS, ACCOUNT_BALANCE.DEBITS.plus(excluded(ACCOUNT_BALANCE.DEBITS)))
                .set(ACCOUNT_BALANCE.CREDITS, ACCOUNT_BALANCE.CREDITS.plus(excluded(ACCOUNT_BALANCE.CREDITS)))
                .where(ACCOUNT_BALANCE.ASSET.eq(excluded(ACCOUNT_BALANCE.ASSET)))
                .execute();
        if (added != rows.size()) {
            throw new IllegalStateException("posted in another asset than before, among " + sums);
        }
    }

    private static AccountBalanceRecord row(Owner owner, Added added) {
        return new AccountBalanceRecord(
                owner.ledger().value(),
                owner.account().value(),
                added.asset().toString(),
                added.totals().debits(),
                added.totals().credits());
    }
}
