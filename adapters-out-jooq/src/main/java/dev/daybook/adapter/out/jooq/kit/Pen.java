package dev.daybook.adapter.out.jooq.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/// Writes rows, in the fastest way that the moment allows, within one transaction.
public final class Pen {

    private final DSLContext tx;
    private final boolean filling;

    private Pen(DSLContext tx, boolean filling) {
        this.tx = tx;
        this.filling = filling;
    }

    public static Pen following(DSLContext tx) {
        return new Pen(tx, false);
    }

    public static Pen filling(DSLContext tx) {
        return new Pen(tx, true);
    }

    /// Whether nobody reads these rows yet, and what follows from other rows may be left to [Rows#complete].
    public boolean isFilling() {
        return filling;
    }

    /// For any other statement.
    public DSLContext tx() {
        return tx;
    }

    /// New rows; one that is there already fails.
    public <R extends Record> void insert(Table<R> table, List<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        if (filling) {
            CopiedRows.insert(tx, table, rows);
        } else {
            ManyRows.insert(tx, table, rows);
        }
    }

    /// Adds the numbers of these rows to those of the rows with the same key, of which each may be here once. All
    /// columns outside the primary key are such numbers. A row that is not there yet is new.
    public <R extends Record> void add(Table<R> table, List<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var key = List.copyOf(keyOf(table));
        var numbers = new ArrayList<>(List.of(table.fields()));
        numbers.removeAll(key);
        tx.insertInto(table)
                .columns(table.fields())
                .select(DSL.selectFrom(new ManyRows(rows, table.fields()).table())
                        .orderBy(key.stream().map(ManyRows::field).toList()))
                .onConflict(key)
                .doUpdate()
                .set(sums(numbers))
                .execute();
    }

    private static <R extends Record> List<TableField<R, ?>> keyOf(Table<R> table) {
        var key = table.getPrimaryKey();
        if (key == null) {
            throw new IllegalArgumentException("without a primary key: " + table);
        }
        return key.getFields();
    }

    private static Map<Field<?>, Object> sums(List<Field<?>> numbers) {
        var sums = new LinkedHashMap<Field<?>, Object>();
        numbers.forEach(number -> sums.put(number, number.plus(DSL.excluded(number))));
        return sums;
    }
}
