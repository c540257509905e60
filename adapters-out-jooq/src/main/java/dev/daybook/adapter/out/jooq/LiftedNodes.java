package dev.daybook.adapter.out.jooq;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dev.daybook.adapter.out.jooq.kit.ManyRows;
import dev.daybook.application.view.TimeAxis;
import dev.daybook.domain.account.Direction;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;

/// Nodes that have just got more movements than a node without children may have.
final class LiftedNodes {

    private static final Field<Integer> NUMBER = field(name("number"), SQLDataType.INTEGER);
    private static final Field<String> LEDGER = field(name("ledger"), SQLDataType.CLOB);
    private static final Field<String> ACCOUNT = field(name("account"), SQLDataType.CLOB);
    private static final Field<Long> FIRST_EFFECTIVE = field(name("first_effective"), SQLDataType.BIGINT);
    private static final Field<Long> FIRST_RECORDED = field(name("first_recorded"), SQLDataType.BIGINT);
    private static final Field<UUID> FIRST_ID = field(name("first_id"), SQLDataType.UUID);
    private static final Field<Long> LAST_EFFECTIVE = field(name("last_effective"), SQLDataType.BIGINT);
    private static final Field<Long> LAST_RECORDED = field(name("last_recorded"), SQLDataType.BIGINT);
    private static final Field<UUID> LAST_ID = field(name("last_id"), SQLDataType.UUID);
    private static final Field<?>[] COLUMNS = {
        NUMBER, LEDGER, ACCOUNT, FIRST_EFFECTIVE, FIRST_RECORDED, FIRST_ID, LAST_EFFECTIVE, LAST_RECORDED, LAST_ID
    };

    private static final Field<Instant> EFFECTIVE_AT = field(name("effective_at"), SQLDataType.INSTANT);
    private static final Field<Instant> RECORDED_AT = field(name("recorded_at"), SQLDataType.INSTANT);
    private static final Field<UUID> ID = field(name("transaction_id"), SQLDataType.UUID);
    private static final Field<String> DIRECTION = field(name("direction"), SQLDataType.CLOB);
    private static final Field<BigInteger> AMOUNT = field(name("amount"), SQLDataType.DECIMAL_INTEGER);

    private LiftedNodes() {}

    /// All that belongs below them, from their own movements: each has at most what it had without children, and what
    /// one batch added.
    static Map<SumNode, Sums> descendants(DSLContext tx, List<SumNode> lifted) {
        var descendants = new HashMap<SumNode, Sums>();
        for (TimeAxis axis : TimeAxis.values()) {
            var nodes = lifted.stream().filter(node -> node.axis() == axis).toList();
            if (!nodes.isEmpty()) {
                branches(tx, axis, nodes).forEach(branch -> descendants.putAll(branch.descendants()));
            }
        }
        return descendants;
    }

    private static List<Branch> branches(DSLContext tx, TimeAxis axis, List<SumNode> nodes) {
        var branches =
                nodes.stream().map(node -> new Branch(node, new ArrayList<>())).toList();
        for (MovementTable table : MovementTable.values()) {
            movements(tx, axis, nodes, table).forEach(row -> {
                var branch = branches.get(row.get(NUMBER));
                branch.leaves().add(leaf(branch.node().owner(), table, row));
            });
        }
        return branches;
    }

    private static Iterable<? extends Record> movements(
            DSLContext tx, TimeAxis axis, List<SumNode> nodes, MovementTable movements) {
        var spot = row(movements.spot(axis));
        var its = select(
                        movements.effectiveAt().as(EFFECTIVE_AT),
                        movements.recordedAt().as(RECORDED_AT),
                        movements.transaction().as(ID),
                        movements.direction().as(DIRECTION),
                        movements.amount().as(AMOUNT))
                .from(movements.table())
                .where(movements.belongsTo(ManyRows.field(LEDGER), ManyRows.field(ACCOUNT)))
                .and(spot.ge(row(corner(axis, FIRST_EFFECTIVE, FIRST_RECORDED, FIRST_ID, "-infinity"))))
                .and(spot.le(row(corner(axis, LAST_EFFECTIVE, LAST_RECORDED, LAST_ID, "infinity"))))
                .asTable("its");
        return tx.select(ManyRows.field(NUMBER), its.asterisk())
                .from(new ManyRows(rows(nodes), COLUMNS).table())
                .crossJoin(lateral(its))
                .fetch();
    }

    private static List<Field<?>> corner(
            TimeAxis axis, Field<Long> effectiveAt, Field<Long> recordedAt, Field<UUID> id, String otherwise) {
        return Corner.spot(
                axis, ManyRows.field(effectiveAt), ManyRows.field(recordedAt), ManyRows.field(id), otherwise);
    }

    private static List<Record> rows(List<SumNode> nodes) {
        var rows = new ArrayList<Record>();
        for (SumNode node : nodes) {
            var first = Corner.first(node.axis(), node.prefix());
            var last = Corner.last(node.axis(), node.prefix());
            rows.add(ManyRows.row(
                    COLUMNS,
                    rows.size(),
                    node.owner().ledger().value(),
                    node.owner().account().value(),
                    first.effectiveAt(),
                    first.recordedAt(),
                    first.transaction(),
                    last.effectiveAt(),
                    last.recordedAt(),
                    last.transaction()));
        }
        return rows;
    }

    private static Leaf leaf(Owner owner, MovementTable table, Record row) {
        var spot = new Spot(row.get(EFFECTIVE_AT), row.get(RECORDED_AT), row.get(ID));
        return new Leaf(owner, spot, table.sums(Spelling.parse(Direction.class, row.get(DIRECTION)), row.get(AMOUNT)));
    }
}
