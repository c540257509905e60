package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.ACCOUNT_BALANCE;
import static org.jooq.impl.DSL.excluded;

import dev.daybook.adapter.out.jooq.generated.books.tables.records.AccountBalanceRecord;
import dev.daybook.adapter.out.jooq.kit.ManyRows;
import dev.daybook.application.projection.Movement;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Result;
import org.jooq.TableField;

/// What events add to `account_balance`, summed up first: an account that many transactions touch is written once.
final class BalanceChanges {

    private record Added(Asset asset, Sums sums) {

        Added plus(Movement movement) {
            if (!movement.asset().equals(asset)) {
                throw new IllegalStateException("moved in %s before: %s".formatted(asset, movement));
            }
            return new Added(asset, sums.plus(Sums.of(movement)));
        }
    }

    private final Map<Owner, Added> added = new HashMap<>();

    void add(LedgerId ledger, Movement movement) {
        var owner = new Owner(ledger, movement.account());
        var before = added.getOrDefault(owner, new Added(movement.asset(), Sums.NOTHING));
        added.put(owner, before.plus(movement));
    }

    /// Answers by how many movements each account has grown.
    Map<Owner, Growth> write(DSLContext tx) {
        var rows = added.entrySet().stream()
                .map(sum -> row(sum.getKey(), sum.getValue()))
                .toList();
        var written = upsert(tx, rows);
        if (written.size() != rows.size()) {
            throw new IllegalStateException("moved in another asset than before, among " + added);
        }
        var growths = new HashMap<Owner, Growth>();
        written.forEach(row -> growths.put(owner(row), growth(row)));
        return growths;
    }

    private static Result<AccountBalanceRecord> upsert(DSLContext tx, List<AccountBalanceRecord> rows) {
        return tx.insertInto(ACCOUNT_BALANCE)
                .columns(ACCOUNT_BALANCE.fields())
                .select(new ManyRows(rows, ACCOUNT_BALANCE.fields()).select())
                .onConflict(ACCOUNT_BALANCE.LEDGER, ACCOUNT_BALANCE.ACCOUNT)
                .doUpdate()
                .set(ACCOUNT_BALANCE.DEBITS, plusExcluded(ACCOUNT_BALANCE.DEBITS))
                .set(ACCOUNT_BALANCE.CREDITS, plusExcluded(ACCOUNT_BALANCE.CREDITS))
                .set(ACCOUNT_BALANCE.RESERVED_DEBITS, plusExcluded(ACCOUNT_BALANCE.RESERVED_DEBITS))
                .set(ACCOUNT_BALANCE.RESERVED_CREDITS, plusExcluded(ACCOUNT_BALANCE.RESERVED_CREDITS))
                .set(ACCOUNT_BALANCE.MOVEMENTS, ACCOUNT_BALANCE.MOVEMENTS.plus(excluded(ACCOUNT_BALANCE.MOVEMENTS)))
                .where(ACCOUNT_BALANCE.ASSET.eq(excluded(ACCOUNT_BALANCE.ASSET)))
                .returning()
                .fetch();
    }

    private static Field<BigInteger> plusExcluded(TableField<AccountBalanceRecord, BigInteger> column) {
        return column.plus(excluded(column));
    }

    private Growth growth(AccountBalanceRecord row) {
        var sum = added.get(owner(row));
        if (sum == null) {
            throw new IllegalStateException("nothing was added to " + row);
        }
        return new Growth(sum.sums().movements(), row.getMovements());
    }

    private static Owner owner(AccountBalanceRecord row) {
        return new Owner(new LedgerId(row.getLedger()), new AccountId(row.getAccount()));
    }

    private static AccountBalanceRecord row(Owner owner, Added added) {
        var posted = added.sums().holdings().posted();
        var reserved = added.sums().holdings().reserved();
        return new AccountBalanceRecord(
                owner.ledger().value(),
                owner.account().value(),
                added.asset().toString(),
                posted.debits(),
                posted.credits(),
                reserved.debits(),
                reserved.credits(),
                added.sums().movements());
    }
}
