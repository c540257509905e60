package dev.daybook.adapter.out.jooq;

import dev.daybook.domain.id.AccountId;
import java.util.Objects;
import org.jooq.DSLContext;

/// Makes accounts with very many entries, and their sums, with a few statements: the projection takes minutes for a
/// million. What it makes is what the projection would make, which a test holds.
final class BulkMovements {

    private static final String ID = "replace(transaction_id::text, '-', '')";

    private BulkMovements() {}

    /// Makes the indexes of `entry` when it is filled: letting them grow takes four times as long.
    static void load(DSLContext sql, Runnable filling) {
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

    /// Makes `account_balance` and `movement_sum` from `entry`, which must hold all movements of the account.
    static void sum(DSLContext sql, AccountId account) {
        sql.execute("""
                insert into account_balance
                select ledger, account, 'USD/2', coalesce(sum(amount) filter (where direction = 'debit'), 0),
                    coalesce(sum(amount) filter (where direction = 'credit'), 0), 0, 0, count(*)
                from entry where account = '%s' group by ledger, account
                """.formatted(account));
        grow(sql, account, "recorded", "%s || %s".formatted(time("recorded_at"), ID));
        grow(sql, account, "effective", "%s || %s || %s".formatted(time("effective_at"), time("recorded_at"), ID));
    }

    private static String time(String column) {
        return "encode(int8send((extract(epoch from %s) * 1000000)::bigint # (-9223372036854775808)), 'hex')"
                .formatted(column);
    }

    /// Level by level, with only those movements whose node has children.
    private static void grow(DSLContext sql, AccountId account, String axis, String key) {
        sql.execute("set local enable_nestloop = off");
        sql.execute("""
                create unlogged table keyed as
                select (%s) collate "C" as key, case direction when 'debit' then amount else 0 end as debit,
                    case direction when 'credit' then amount else 0 end as credit
                from entry where account = '%s'
                """.formatted(key, account));
        for (int depth = 1; sql.fetchExists(sql.selectOne().from("keyed")); depth++) {
            sql.execute("""
                    insert into movement_sum
                    select 'main', '%s', '%s', %d, substr(key, 1, %d), count(*), sum(debit), sum(credit), 0, 0
                    from keyed group by substr(key, 1, %d)
                    """.formatted(account, axis, depth, 2 * depth, 2 * depth));
            var level = "account = '%s' and axis = '%s' and depth = %d".formatted(account, axis, depth);
            if (sql.fetchExists(sql.selectOne().from("movement_sum").where(level + " and movements <= 256"))) {
                sql.execute("alter table keyed rename to keyed_before");
                sql.execute("""
                        create unlogged table keyed as
                        select keyed_before.* from keyed_before
                        join movement_sum on %s and movements > 256 and prefix = substr(key, 1, %d)
                        """.formatted(level, 2 * depth));
                sql.execute("drop table keyed_before");
            }
        }
        sql.execute("drop table keyed");
    }
}
