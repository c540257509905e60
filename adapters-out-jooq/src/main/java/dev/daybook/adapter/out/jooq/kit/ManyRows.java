package dev.daybook.adapter.out.jooq.kit;

import java.lang.reflect.Array;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Rows as one table in a statement, however many: each column travels as one array, so that the statement's text stays
/// the same and its limit of 65,535 parameters does not matter.
public final class ManyRows {

    private static final String NAME = "many";

    private final List<? extends Record> rows;
    private final List<Field<?>> columns;

    public ManyRows(List<? extends Record> rows, Field<?>... columns) {
        this.rows = rows;
        this.columns = List.of(columns);
    }

    /// New rows of `table`; one that is there already fails.
    public static <R extends Record> void insert(DSLContext tx, Table<R> table, List<R> rows) {
        if (!rows.isEmpty()) {
            tx.insertInto(table)
                    .columns(table.fields())
                    .select(new ManyRows(rows, table.fields()).select())
                    .execute();
        }
    }

    /// A row of columns that are in no table.
    public static Record row(Field<?>[] columns, @Nullable Object... values) {
        var row = DSL.using(SQLDialect.POSTGRES).newRecord(columns);
        row.from(values);
        return row;
    }

    public Select<?> select() {
        return DSL.select(columns.stream().map(ManyRows::field).toList()).from(table());
    }

    public Table<?> table() {
        var arrays = columns.stream().map(this::array).toList();
        var names = columns.stream().map(Field::getName).toArray(String[]::new);
        return DSL.table("unnest({0})", DSL.list(arrays)).as(NAME, names);
    }

    /// The column of these rows that is named like `column`.
    public static <T> Field<T> field(Field<T> column) {
        return DSL.field(DSL.name(NAME, column.getName()), column.getDataType());
    }

    private <T> Field<T[]> array(Field<T> column) {
        @SuppressWarnings("unchecked")
        var values = (T[]) Array.newInstance(column.getType(), rows.size());
        for (int row = 0; row < values.length; row++) {
            values[row] = rows.get(row).get(column);
        }
        return DSL.val(values, column.getDataType().array());
    }
}
