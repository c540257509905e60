package dev.daybook.adapter.out.jooq;

import static java.util.stream.Collectors.joining;

import dev.daybook.adapter.out.jooq.generated.books.Books;
import dev.daybook.adapter.out.jooq.kit.Database;
import org.jooq.Table;

/// Every row of every table of the books, in an order that follows from the rows alone.
final class Dump {

    private Dump() {}

    static String of(Database database) {
        return Books.BOOKS.getTables().stream()
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
