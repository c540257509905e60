package dev.daybook.adapter.out.jooq;

import static org.jooq.impl.DSL.val;

import dev.daybook.application.port.StreamId;
import java.util.Collection;
import org.jooq.DSLContext;

/// Lets one projector at a time write to a ledger, until its transaction ends.
///
/// Rows alone cannot be locked for that: a new stream has no position yet. And projectors of one ledger would wait
/// for each other anyway, at the balances of the accounts that every transaction touches; here they cannot deadlock.
/// Ledgers do not hold each other up. Behind RDS Proxy, advisory locks of a transaction do not pin its connection.
final class LedgerLocks {

    private LedgerLocks() {}

    /// In the order of the locks' keys, which is the same for everybody.
    static void take(DSLContext tx, Collection<StreamId> streams) {
        var ledgers = streams.stream()
                .map(stream -> stream.ledger().value())
                .distinct()
                .toArray(String[]::new);
        tx.execute("""
                select pg_advisory_xact_lock(key)
                from (select distinct hashtextextended('daybook:' || ledger, 0) as key from unnest({0}) as ledger order by 1)
                """, val(ledgers));
    }
}
