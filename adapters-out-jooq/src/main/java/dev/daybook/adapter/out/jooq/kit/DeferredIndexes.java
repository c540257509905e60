package dev.daybook.adapter.out.jooq.kit;

import static dev.daybook.adapter.out.jooq.generated.kit.Tables.DEFERRED_INDEX;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Indexes that only readers need: a table is filled faster without them.
final class DeferredIndexes {

    private DeferredIndexes() {}

    /// Those that keep nothing unique.
    static void defer(DSLContext tx, Schema schema) {
        var indexes = tx.fetch("""
                select i.relname, pg_get_indexdef(x.indexrelid)
                from pg_index x join pg_class i on i.oid = x.indexrelid
                where i.relnamespace = (select oid from pg_namespace where nspname = {0}) and not x.indisunique
                """, DSL.val(schema.name()));
        for (var index : indexes) {
            tx.insertInto(DEFERRED_INDEX).values(index.get(1, String.class)).execute();
            tx.execute("drop index {0}", DSL.name(schema.name(), index.get(0, String.class)));
        }
    }

    static void make(DSLContext tx) {
        tx.execute("set local maintenance_work_mem = '128MB'");
        for (String definition : tx.selectFrom(DEFERRED_INDEX).fetch(DEFERRED_INDEX.DEFINITION)) {
            tx.connection(connection -> {
                try (var statement = connection.createStatement()) {
                    var _ = statement.execute(definition);
                }
            });
        }
        tx.deleteFrom(DEFERRED_INDEX).execute();
    }
}
