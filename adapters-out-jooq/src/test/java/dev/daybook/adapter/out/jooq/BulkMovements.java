package dev.daybook.adapter.out.jooq;

import dev.daybook.domain.id.AccountId;
import java.util.Objects;
import org.jooq.DSLContext;

/// Makes accounts with very many entries, with a few statements: the projection takes minutes for a million.
final class BulkMovements {

    private BulkMovements() {}

    /// Makes the indexes of `entry` when it is filled: letting them grow takes four times as long.
    static void load(DSLContext sql, Runnable filling) {
        sql.execute("set local search_path to books");
        sql.execute("set local work_mem = '64MB'");
        sql.execute("set local maintenance_work_mem = '128MB'");
        sql.execute("alter table entry set unlogged");
        var key = text(sql, "select pg_get_constraintdef(oid) from pg_constraint where conname = 'entry_pkey'");
        var index = text(sql, "select pg_get_indexdef('entry_by_effective_time'::regclass)");
        sql.execute("alter table entry drop constraint entry_pkey");
        sql.execute("drop index entry_by_effective_time");
        filling.run();
        sql.execute("alter table entry add " + key);
        sql.execute(index);
        sql.execute("analyze entry");
    }

    private static String text(DSLContext sql, String query) {
        return Objects.requireNonNull(sql.resultQuery(query).fetchSingle().get(0, String.class));
    }

    /// An account of the ledger `main`, without its sums.
    ///
    /// @param entries how many
    /// @param recordedAt an expression of `n`, the entry's number from 1
    /// @param effectiveAt the same
    static void open(DSLContext sql, AccountId account, int entries, String recordedAt, String effectiveAt) {
        sql.execute("""
                insert into account (ledger, id, asset, normal_balance, status, metadata, opened_at, version, guarded)
                values ('main', '%s', 'USD/2', 'credit', 'open', '{}', '2020-01-01Z', 1, false)
                """.formatted(account));
        sql.execute("""
                insert into entry (
                    ledger, account, recorded_at, transaction_id, posting, direction, amount, asset, effective_at, begins)
                select 'main', '%s', %s, md5(n::text)::uuid, 0, case when n %% 3 = 0 then 'debit' else 'credit' end,
                    n %% 97 + 1, 'USD/2', %s, true
                from generate_series(1, %d) as n
                """.formatted(account, recordedAt, effectiveAt, entries));
    }
}
