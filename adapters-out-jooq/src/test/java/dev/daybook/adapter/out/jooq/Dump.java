package dev.daybook.adapter.out.jooq;

import static java.util.stream.Collectors.joining;

import dev.daybook.adapter.out.jooq.generated.DefaultSchema;
import org.jooq.Table;

/// Every row of every table, in an order that follows from the rows alone.
final class Dump {

    private Dump() {}

    static String of(Database database) {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .map(table -> table.getName() + "\n" + rows(database, table))
                .collect(joining("\n"));
    }

    private static String rows(Database database, Table<?> table) {
        return database.read(
                sql -> sql
                        .selectFrom(table)
                        .orderBy(table.fields())
                        .fetch(row -> row.valuesRow().toString())
                        .stream()
                        .collect(joining("\n")));
    }
}
