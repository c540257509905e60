package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.ACCOUNT_BALANCE;
import static dev.daybook.adapter.out.jooq.generated.books.Tables.ENTRY;
import static dev.daybook.adapter.out.jooq.generated.books.Tables.RESERVATION;

import org.jooq.DSLContext;

/// Makes `account_balance` from all movements at once.
final class FilledBalances {

    private FilledBalances() {}

    /// An account with two assets has two rows here, and fails.
    static void write(DSLContext tx) {
        tx.truncate(ACCOUNT_BALANCE).execute();
        tx.execute("""
                insert into {0} (
                    ledger, account, asset, debits, credits, reserved_debits, reserved_credits, movements)
                select ledger, account, asset, sum(debits), sum(credits), sum(reserved_debits), sum(reserved_credits),
                    sum(movements)
                from (
                    select ledger, account, asset,
                        coalesce(sum(amount) filter (where direction = 'debit'), 0) as debits,
                        coalesce(sum(amount) filter (where direction = 'credit'), 0) as credits,
                        0 as reserved_debits,
                        0 as reserved_credits,
                        count(*) as movements
                    from {1}
                    group by ledger, account, asset
                    union all
                    select ledger, account, asset,
                        0,
                        0,
                        coalesce(sum(amount) filter (where direction = 'debit'), 0),
                        coalesce(sum(amount) filter (where direction = 'credit'), 0),
                        count(*)
                    from {2}
                    group by ledger, account, asset
                ) as part
                group by ledger, account, asset
                """, ACCOUNT_BALANCE, ENTRY, RESERVATION);
    }
}
