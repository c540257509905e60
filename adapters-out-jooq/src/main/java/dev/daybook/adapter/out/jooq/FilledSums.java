package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.ACCOUNT_BALANCE;
import static dev.daybook.adapter.out.jooq.generated.books.Tables.ENTRY;
import static dev.daybook.adapter.out.jooq.generated.books.Tables.MOVEMENT_SUM;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dev.daybook.adapter.out.jooq.generated.books.tables.records.MovementSumRecord;
import dev.daybook.adapter.out.jooq.kit.Pen;
import dev.daybook.application.view.TimeAxis;
import dev.daybook.domain.account.Direction;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Makes `movement_sum` from all movements at once: those of the accounts that have enough of them pass by in the order
/// of each axis.
final class FilledSums {

    private static final int FETCHED = 2_000;
    private static final int BATCH = 5_000;
    private static final Field<String> TABLE = DSL.field(DSL.name("movements"), SQLDataType.CLOB);

    private final Pen pen;
    private final List<MovementSumRecord> made = new ArrayList<>();

    private FilledSums(Pen pen) {
        this.pen = pen;
    }

    /// Once the balances are made.
    static void write(Pen pen) {
        pen.tx().truncate(MOVEMENT_SUM).execute();
        for (TimeAxis axis : TimeAxis.values()) {
            new FilledSums(pen).write(axis);
        }
    }

    private void write(TimeAxis axis) {
        var tree = new SumTree(axis, this::add);
        try (var movements = pen.tx()
                .selectFrom(movements(MovementTable.ENTRIES)
                        .unionAll(movements(MovementTable.RESERVATIONS))
                        .asTable("movement"))
                .orderBy(order(axis))
                .fetchSize(FETCHED)
                .fetchLazy()) {
            movements.forEach(row -> tree.add(leaf(row)));
        }
        tree.end();
        flush();
    }

    private void add(SumNode node, Sums sums) {
        made.add(SumRows.row(node, sums));
        if (made.size() >= BATCH) {
            flush();
        }
    }

    private void flush() {
        pen.insert(MOVEMENT_SUM, made);
        made.clear();
    }

    private static Select<Record> movements(MovementTable movements) {
        var busy = select(ACCOUNT_BALANCE.LEDGER, ACCOUNT_BALANCE.ACCOUNT)
                .from(ACCOUNT_BALANCE)
                .where(ACCOUNT_BALANCE.MOVEMENTS.gt(inline(SumNode.MOST_WITHOUT_CHILDREN)));
        return select(List.<Field<?>>of(
                        inline(movements.name()).as(TABLE),
                        movements.ledger(),
                        movements.account(),
                        movements.effectiveAt(),
                        movements.recordedAt(),
                        movements.transaction(),
                        movements.direction(),
                        movements.amount()))
                .from(movements.table())
                .where(row(movements.ledger(), movements.account()).in(busy));
    }

    private static List<SortField<?>> order(TimeAxis axis) {
        var fields = new ArrayList<Field<?>>(List.of(ENTRY.LEDGER, ENTRY.ACCOUNT));
        fields.addAll(MovementTable.ENTRIES.spot(axis));
        return fields.stream()
                .<SortField<?>>map(
                        field -> DSL.field(field.getUnqualifiedName()).asc())
                .toList();
    }

    private static Leaf leaf(Record row) {
        var owner = new Owner(new LedgerId(row.get(ENTRY.LEDGER)), new AccountId(row.get(ENTRY.ACCOUNT)));
        var spot = new Spot(row.get(ENTRY.EFFECTIVE_AT), row.get(ENTRY.RECORDED_AT), row.get(ENTRY.TRANSACTION_ID));
        var direction = Spelling.parse(Direction.class, row.get(ENTRY.DIRECTION));
        var sums = MovementTable.valueOf(row.get(TABLE)).sums(direction, row.get(ENTRY.AMOUNT));
        return new Leaf(owner, spot, sums);
    }
}
