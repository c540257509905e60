package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.ACCOUNT_BALANCE;
import static dev.daybook.adapter.out.jooq.generated.books.Tables.MOVEMENT_SUM;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trueCondition;

import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.account.Totals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/// What the accounts of `account_balance` held at a cut, as tables to join with it.
///
/// For each byte of the cut's key it adds up the nodes that have the bytes before it and a smaller one here: at most
/// 255. What is left are the movements ahead of the cut in the first node of its path that has no children: at most
/// 256, or what one event holds. An account with no more movements than 256 has no nodes, and none are looked for.
final class HoldingsAt {

    /// Named alike in `account_balance` and `movement_sum`.
    private static final List<Field<?>> COLUMNS = List.of(
            ACCOUNT_BALANCE.MOVEMENTS,
            ACCOUNT_BALANCE.DEBITS,
            ACCOUNT_BALANCE.CREDITS,
            ACCOUNT_BALANCE.RESERVED_DEBITS,
            ACCOUNT_BALANCE.RESERVED_CREDITS);

    private static final Condition HAS_NODES = ACCOUNT_BALANCE.MOVEMENTS.gt(inline(SumNode.MOST_WITHOUT_CHILDREN));
    private static final Condition OWNED =
            MOVEMENT_SUM.LEDGER.eq(ACCOUNT_BALANCE.LEDGER).and(MOVEMENT_SUM.ACCOUNT.eq(ACCOUNT_BALANCE.ACCOUNT));

    private final Cut cut;
    private final Table<?> steps;
    private final Table<?> rest;
    private final Table<?> sums;

    HoldingsAt(Cut cut, String name) {
        this.cut = cut;
        this.steps = Steps.of(cut);
        this.rest = rest().asTable(name + "_rest");
        this.sums = sums().asTable(name);
    }

    /// @param from with `account_balance` among its tables; no row of it is lost, nor doubled
    <R extends Record> SelectJoinStep<R> joinTo(SelectJoinStep<R> from) {
        return from.leftJoin(lateral(rest))
                .on(trueCondition())
                .leftJoin(lateral(sums))
                .on(trueCondition());
    }

    List<Field<BigInteger>> fields() {
        return List.of(debits(), credits(), reservedDebits(), reservedCredits());
    }

    Field<BigInteger> movements() {
        return of(ACCOUNT_BALANCE.MOVEMENTS);
    }

    Field<BigInteger> debits() {
        return of(ACCOUNT_BALANCE.DEBITS);
    }

    Field<BigInteger> credits() {
        return of(ACCOUNT_BALANCE.CREDITS);
    }

    private Field<BigInteger> reservedDebits() {
        return of(ACCOUNT_BALANCE.RESERVED_DEBITS);
    }

    private Field<BigInteger> reservedCredits() {
        return of(ACCOUNT_BALANCE.RESERVED_CREDITS);
    }

    Holdings read(Record row) {
        return new Holdings(
                new Totals(row.get(debits()), row.get(credits())),
                new Reserved(row.get(reservedDebits()), row.get(reservedCredits())));
    }

    private Field<BigInteger> of(Field<?> column) {
        return field(name(sums.getName(), column.getName()), SQLDataType.DECIMAL_INTEGER);
    }

    /// Where the movements begin that are in no whole node: at the deepest step whose parent has children.
    private Select<?> rest() {
        var hasChildren = Steps.DEPTH
                .eq((short) 0)
                .or(HAS_NODES.and(Steps.DEPTH
                        .eq((short) 1)
                        .or(coalesce(parentsMovements(), 0L).gt(SumNode.MOST_WITHOUT_CHILDREN))));
        return select(numbered(Steps.begin(cut.axis())))
                .from(steps)
                .where(hasChildren)
                .orderBy(Steps.DEPTH.desc())
                .limit(inline(1));
    }

    private Field<Long> parentsMovements() {
        return field(select(MOVEMENT_SUM.MOVEMENTS)
                .from(MOVEMENT_SUM)
                .where(OWNED)
                .and(MOVEMENT_SUM.AXIS.eq(Spelling.of(cut.axis())))
                .and(MOVEMENT_SUM.DEPTH.eq(Steps.DEPTH.minus((short) 1)))
                .and(MOVEMENT_SUM.PREFIX.eq(Steps.PARENT)));
    }

    private Select<?> sums() {
        var parts = wholeNodes()
                .unionAll(restOf(MovementTable.ENTRIES))
                .unionAll(restOf(MovementTable.RESERVATIONS))
                .asTable("part");
        return select(COLUMNS.stream()
                        .map(column -> coalesce(sum(numberIn(parts, column)), inline(BigDecimal.ZERO))
                                .as(column.getName()))
                        .toList())
                .from(parts);
    }

    /// Grouped step by step, so that each step is one short walk along the key's index.
    private Select<Record> wholeNodes() {
        var ofStep = select(COLUMNS.stream()
                        .map(column -> sum(numberIn(MOVEMENT_SUM, column)).as(column.getName()))
                        .toList())
                .from(MOVEMENT_SUM)
                .where(OWNED)
                .and(MOVEMENT_SUM.AXIS.eq(Spelling.of(cut.axis())))
                .and(MOVEMENT_SUM.DEPTH.eq(Steps.DEPTH))
                .and(MOVEMENT_SUM.PREFIX.ge(Steps.FIRST))
                .and(MOVEMENT_SUM.PREFIX.lt(Steps.OWN))
                .asTable("of_step");
        return select(COLUMNS.stream()
                        .map(column -> sum(numberIn(ofStep, column)).as(column.getName()))
                        .toList())
                .from(steps)
                .crossJoin(lateral(ofStep))
                .where(HAS_NODES);
    }

    private Select<Record> restOf(MovementTable movements) {
        var spot = movements.spot(cut.axis());
        var found = IntStream.range(0, spot.size())
                .mapToObj(place -> numbered(rest, place, spot.get(place)))
                .toList();
        return select(COLUMNS.stream()
                        .map(column -> movements.sum(column).as(column.getName()))
                        .toList())
                .from(movements.table())
                .where(movements.belongsTo(ACCOUNT_BALANCE.LEDGER, ACCOUNT_BALANCE.ACCOUNT))
                .and(cut.ahead().apply(movements))
                .and(row(spot).ge(row(found)));
    }

    private static List<Field<?>> numbered(List<Field<?>> fields) {
        return IntStream.range(0, fields.size())
                .<Field<?>>mapToObj(place -> fields.get(place).as("spot_" + place))
                .toList();
    }

    private static Field<?> numbered(Table<?> table, int place, Field<?> like) {
        return field(name(table.getName(), "spot_" + place), like.getDataType());
    }

    private static Field<BigDecimal> numberIn(Table<?> table, Field<?> column) {
        return field(name(table.getName(), column.getName()), SQLDataType.NUMERIC);
    }
}
