package dev.daybook.adapter.out.jooq.kit;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/// Locks of whole tables.
final class Locks {

    private static final int TRIES = 100;
    private static final String NOT_GOT = "55P03";

    private Locks() {}

    /// Nobody alters these, nor gives their names to others, until the transaction ends.
    static void keep(DSLContext tx, List<TwoTables> tables) {
        tables.forEach(both -> tx.execute(
                "lock table {0}, {1} in access share mode",
                both.live().table(), both.other().table()));
    }

    /// Nobody even reads the live ones until the transaction ends: a reader is through with all of them or has begun
    /// with none. It gives way to those who are in the middle, and tries again: to wait for them might be to wait
    /// for each other.
    static void keepReadersOut(DSLContext tx, List<TwoTables> tables) {
        var names = tables.stream().map(both -> both.live().table()).toList();
        for (int tries = 1; ; tries++) {
            try {
                tx.transaction(part -> lock(part.dsl(), names));
                return;
            } catch (DataAccessException failure) {
                if (!NOT_GOT.equals(failure.sqlState()) || tries == TRIES) {
                    throw failure;
                }
            }
        }
    }

    private static void lock(DSLContext tx, List<? extends Table<?>> tables) {
        tx.execute("set local lock_timeout = '100ms'");
        tx.execute("lock table {0} in access exclusive mode", DSL.list(tables));
    }
}
