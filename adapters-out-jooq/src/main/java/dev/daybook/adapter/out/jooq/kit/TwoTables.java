package dev.daybook.adapter.out.jooq.kit;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sql;

import dev.daybook.application.port.ReadModel.Comparison;
import dev.daybook.application.port.ReadModel.Difference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The same table in the live generation (`l`) and in another one (`o`).
record TwoTables(StoredTable live, StoredTable other) {

    TwoTables {
        if (!live.columns().equals(other.columns()) || !live.name().equals(other.name())) {
            throw new IllegalStateException("not of the same shape: %s and %s".formatted(live, other));
        }
    }

    /// @param most how many differences are listed
    Comparison compare(DSLContext tx, int most) {
        var counted = tx.resultQuery(
                        """
                select count({0}), count(*) filter (where {1}) from {2} l full join {3} o on {4}
                """,
                        column("l", live.key().getFirst()), isDifferent(), live.table(), other.table(), isSameRow())
                .fetchSingle();
        long different = counted.get(1, Long.class);
        return new Comparison(counted.get(0, Long.class), different, different == 0 ? List.of() : list(tx, most));
    }

    private List<Difference> list(DSLContext tx, int most) {
        var key = live.key().stream()
                .map(name -> sql("coalesce({0}, {1})::text", column("l", name), column("o", name)))
                .toList();
        return tx.resultQuery(
                        """
                select concat_ws(' ', {0}, {1}), case when {2} is not null then to_jsonb(l)::text end,
                    case when {3} is not null then to_jsonb(o)::text end
                from {4} l full join {5} o on {6} where {7} order by 1 limit {8}
                """,
                        inline(live.name()),
                        DSL.list(key),
                        column("l", live.key().getFirst()),
                        column("o", live.key().getFirst()),
                        live.table(),
                        other.table(),
                        isSameRow(),
                        isDifferent(),
                        inline(most))
                .fetch(TwoTables::difference);
    }

    private static Difference difference(Record row) {
        return new Difference(row.get(0, String.class), text(row, 1), text(row, 2));
    }

    private static Optional<String> text(Record row, int column) {
        return Optional.ofNullable(row.get(column, String.class));
    }

    /// Makes the live rows that differ equal to the others.
    void repair(DSLContext tx) {
        tx.execute("""
                delete from {0} l where not exists (select from {1} o where {2} and not ({3}))
                """, live.table(), other.table(), isSameRow(), isDifferent());
        tx.execute("""
                insert into {0} ({1}) select {1} from {2} o where not exists (select from {0} l where {3})
                """, live.table(), DSL.list(live.columns()), other.table(), isSameRow());
    }

    private QueryPart isSameRow() {
        return DSL.and(live.key().stream()
                .map(name -> DSL.condition("{0} = {1}", column("l", name), column("o", name)))
                .toList());
    }

    private QueryPart isDifferent() {
        var told = Stream.concat(live.key().stream(), live.told().stream()).toList();
        return sql("({0}) is distinct from ({1})", columns("l", told), columns("o", told));
    }

    private static QueryPart columns(String table, List<Name> names) {
        return DSL.list(names.stream().map(name -> column(table, name)).toList());
    }

    private static QueryPart column(String table, Name name) {
        return DSL.name(DSL.name(table), name);
    }
}
