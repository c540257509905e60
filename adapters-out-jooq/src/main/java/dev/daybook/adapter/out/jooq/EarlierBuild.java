package dev.daybook.adapter.out.jooq;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.daybook.adapter.out.jooq.kit.Database;
import dev.daybook.adapter.out.jooq.kit.PostgresPool;
import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Name;

/// Drops the tables that builds before the feed kept in `public`: all their rows follow from the events, which the feed
/// brings again.
final class EarlierBuild {

    private static final Name HISTORY = name("public", "flyway_schema_history");
    private static final List<String> TABLES = List.of(
            "stream_position",
            "ledger",
            "account",
            "account_balance",
            "transaction",
            "entry",
            "reservation",
            "movement_sum");

    private EarlierBuild() {}

    static void forget(PostgresSettings settings) {
        new Database(PostgresPool.patient(settings)).write(EarlierBuild::forget);
    }

    private static void forget(DSLContext tx) {
        if (isThere(tx)) {
            TABLES.forEach(name -> tx.dropTableIfExists(name("public", name)).execute());
            tx.dropTableIfExists(HISTORY).execute();
        }
    }

    /// Another program's tables in `public` are none of our business.
    private static boolean isThere(DSLContext tx) {
        boolean migrated = tx.fetchSingle("select to_regclass({0}) is not null", val(tx.render(HISTORY)))
                .get(0, Boolean.class);
        return migrated && tx.fetchExists(table(HISTORY), field(name("script")).eq("V1__books.sql"));
    }
}
