package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.ACCOUNT;
import static dev.daybook.adapter.out.jooq.generated.books.Tables.LEDGER;
import static dev.daybook.adapter.out.jooq.generated.books.Tables.TRANSACTION;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import dev.daybook.adapter.out.jooq.kit.ManyRows;
import dev.daybook.adapter.out.jooq.kit.Versions;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.StreamId.Kind;
import dev.daybook.domain.id.LedgerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// The versions that the rows of the books carry: each stream has one row, and a ledger's has one event.
final class BookVersions implements Versions {

    private static final Field<String> THEIR_LEDGER = DSL.field(DSL.name("its_ledger"), SQLDataType.CLOB);
    private static final Field<String> THEIR_ID = DSL.field(DSL.name("its_id"), SQLDataType.CLOB);
    private static final Field<UUID> THEIR_UUID = DSL.field(DSL.name("its_id"), SQLDataType.UUID);
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// Nothing: the rows carry them.
    @Override
    public void write(DSLContext tx, Map<StreamId, Long> newest) {}

    @Override
    public Map<StreamId, Long> read(DSLContext sql, Collection<StreamId> streams) {
        return sql.fetch(ledgers(streams).unionAll(accounts(streams)).unionAll(transactions(streams))).stream()
                .collect(toMap(BookVersions::stream, row -> row.get(3, Long.class)));
    }

    private static StreamId stream(Record row) {
        return new StreamId(
                new LedgerId(row.get(1, String.class)),
                Kind.valueOf(row.get(0, String.class)),
                row.get(2, String.class));
    }

    private static Select<Record> ledgers(Collection<StreamId> streams) {
        var many = many(streams, Kind.LEDGER, _ -> true, THEIR_ID, id -> id);
        return select(List.of(inline(Kind.LEDGER.name()), LEDGER.ID, LEDGER.ID, inline(1L)))
                .from(LEDGER)
                .join(many.table())
                .on(LEDGER.ID.eq(ManyRows.field(THEIR_ID)));
    }

    private static Select<Record> accounts(Collection<StreamId> streams) {
        var many = many(streams, Kind.ACCOUNT, _ -> true, THEIR_ID, id -> id);
        return select(List.of(inline(Kind.ACCOUNT.name()), ACCOUNT.LEDGER, ACCOUNT.ID, ACCOUNT.VERSION))
                .from(ACCOUNT)
                .join(many.table())
                .on(ACCOUNT.LEDGER.eq(ManyRows.field(THEIR_LEDGER)).and(ACCOUNT.ID.eq(ManyRows.field(THEIR_ID))));
    }

    private static Select<Record> transactions(Collection<StreamId> streams) {
        var many = many(streams, Kind.TRANSACTION, id -> UUIDS.matcher(id).matches(), THEIR_UUID, UUID::fromString);
        return select(List.of(
                        inline(Kind.TRANSACTION.name()),
                        TRANSACTION.LEDGER,
                        TRANSACTION.ID.cast(SQLDataType.CLOB),
                        TRANSACTION.VERSION))
                .from(TRANSACTION)
                .join(many.table())
                .on(TRANSACTION
                        .LEDGER
                        .eq(ManyRows.field(THEIR_LEDGER))
                        .and(TRANSACTION.ID.eq(ManyRows.field(THEIR_UUID))));
    }

    private static <T> ManyRows many(
            Collection<StreamId> streams, Kind kind, Predicate<String> known, Field<T> id, Function<String, T> read) {
        var columns = new Field<?>[] {THEIR_LEDGER, id};
        var rows = streams.stream()
                .filter(stream -> stream.kind() == kind && known.test(stream.id()))
                .map(stream -> ManyRows.row(columns, stream.ledger().value(), read.apply(stream.id())))
                .toList();
        return new ManyRows(rows, columns);
    }
}
