package dev.daybook.adapter.out.jooq;

import static org.jooq.impl.DSL.name;

import dev.daybook.adapter.out.jooq.kit.ManyRows;
import dev.daybook.application.view.TimeAxis;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// The way down a tree of sums to a cut, as a table: a row for the root and one for each byte of the cut's key.
final class Steps {

    static final Field<Short> DEPTH = column("depth", SQLDataType.SMALLINT);

    /// The prefix of the node that the way comes from.
    static final Field<String> PARENT = column("parent", SQLDataType.CLOB);

    /// The least prefix that a child of the parent can have.
    static final Field<String> FIRST = column("first", SQLDataType.CLOB);

    /// The prefix of the child through which the way goes on: those before it are ahead of the cut as a whole.
    static final Field<String> OWN = column("own", SQLDataType.CLOB);

    private static final Field<Long> EFFECTIVE_AT = column("effective_at", SQLDataType.BIGINT);
    private static final Field<Long> RECORDED_AT = column("recorded_at", SQLDataType.BIGINT);
    private static final Field<UUID> ID = column("transaction_id", SQLDataType.UUID);
    private static final Field<?>[] COLUMNS = {DEPTH, PARENT, FIRST, OWN, EFFECTIVE_AT, RECORDED_AT, ID};

    private Steps() {}

    static Table<?> of(Cut cut) {
        var steps = new ArrayList<Record>();
        var key = cut.key();
        steps.add(step(0, "", "", "", Corner.first(cut.axis(), "")));
        for (int depth = 1; 2 * depth <= key.length(); depth++) {
            var parent = key.substring(0, 2 * (depth - 1));
            var own = key.substring(0, 2 * depth);
            steps.add(step(depth, parent, parent + "00", own, Corner.first(cut.axis(), own)));
        }
        return new ManyRows(steps, COLUMNS).table();
    }

    /// The spot at which the child of a step begins.
    static List<Field<?>> begin(TimeAxis axis) {
        return Corner.spot(axis, EFFECTIVE_AT, RECORDED_AT, ID, "-infinity");
    }

    private static Record step(int depth, String parent, String first, String own, Corner corner) {
        return ManyRows.row(
                COLUMNS,
                (short) depth,
                parent,
                first,
                own,
                corner.effectiveAt(),
                corner.recordedAt(),
                corner.transaction());
    }

    private static <T> Field<T> column(String name, DataType<T> type) {
        return ManyRows.field(DSL.field(name(name), type));
    }
}
