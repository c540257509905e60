package dev.daybook.adapter.out.jooq.kit;

import static dev.daybook.adapter.out.jooq.generated.kit.Tables.DEFERRED_INDEX;
import static dev.daybook.adapter.out.jooq.generated.kit.Tables.FEED_POSITION;
import static dev.daybook.adapter.out.jooq.generated.kit.Tables.GENERATION;
import static dev.daybook.adapter.out.jooq.generated.kit.Tables.PARKED_STREAM;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// A table as the database describes it.
///
/// @param key the columns of its primary key
/// @param told the other columns that follow from the events, wherever they were applied
/// @param columns all of them
record StoredTable(Schema schema, String name, List<Name> key, List<Name> told, List<Name> columns) {

    /// That hold no rows of the read model.
    private static final Set<String> ASIDE =
            Set.of(FEED_POSITION.getName(), GENERATION.getName(), DEFERRED_INDEX.getName(), "flyway_schema_history");

    private static final List<Name> PARKED_TOLD = Stream.of(PARKED_STREAM.VERSION, PARKED_STREAM.WAITING)
            .map(Field::getUnqualifiedName)
            .toList();

    /// By name.
    static List<StoredTable> all(DSLContext sql, Schema schema) {
        return sql.resultQuery("""
                select c.relname, array_agg(a.attname::text order by a.attnum),
                    array_agg(a.attname::text order by a.attnum) filter (where a.attnum = any (k.conkey))
                from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
                where c.relnamespace = (select oid from pg_namespace where nspname = {0}) and c.relkind = 'r'
                group by c.relname
                order by c.relname
                """, DSL.val(schema.name())).fetch(row -> of(schema, row)).stream()
                .filter(table -> !ASIDE.contains(table.name()))
                .toList();
    }

    private static StoredTable of(Schema schema, Record row) {
        var columns = names(row, 1);
        var key = names(row, 2);
        var told = new ArrayList<>(columns);
        told.removeAll(key);
        var name = row.get(0, String.class);
        boolean parked = name.equals(PARKED_STREAM.getName());
        return new StoredTable(schema, name, key, parked ? PARKED_TOLD : told, columns);
    }

    private static List<Name> names(Record row, int column) {
        return Stream.of(row.get(column, String[].class)).map(DSL::name).toList();
    }

    Table<?> table() {
        return schema.table(name);
    }
}
