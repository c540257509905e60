package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.LEDGER;
import static org.jooq.impl.DSL.val;

import dev.daybook.domain.id.LedgerId;
import java.util.Collection;
import org.jooq.DSLContext;

/// Lets one projector at a time write to a ledger, until its transaction ends.
///
/// Projectors of one ledger would wait for each other anyway, at the balances of the accounts that every transaction
/// touches; here they cannot deadlock. Neither ledgers nor generations hold each other up. Behind RDS Proxy, advisory
/// locks of a transaction do not pin its connection.
final class LedgerLocks {

    private LedgerLocks() {}

    /// In the order of the locks' keys, which is the same for everybody.
    static void take(DSLContext tx, Collection<LedgerId> ledgers) {
        var names = ledgers.stream().map(LedgerId::value).toArray(String[]::new);
        tx.execute("""
                select pg_advisory_xact_lock(key)
                from (
                    select distinct hashtextextended({0} || ':' || ledger, 0) as key from unnest({1}) as ledger order by 1
                )
                """, val(tx.render(LEDGER)), val(names));
    }
}
