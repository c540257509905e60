package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.ACCOUNT_BALANCE;
import static dev.daybook.adapter.out.jooq.generated.books.Tables.ENTRY;
import static dev.daybook.adapter.out.jooq.generated.books.Tables.RESERVATION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;

import dev.daybook.application.view.EntryView.EffectivePlace;
import dev.daybook.application.view.TimeAxis;
import dev.daybook.domain.account.Direction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RowN;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// `entry` or `reservation`, whose columns are named alike: together they hold every movement.
enum MovementTable {
    ENTRIES,
    RESERVATIONS;

    Table<? extends Record> table() {
        return switch (this) {
            case ENTRIES -> ENTRY;
            case RESERVATIONS -> RESERVATION;
        };
    }

    /// What one row comes to.
    Sums sums(Direction direction, BigInteger amount) {
        return switch (this) {
            case ENTRIES -> Sums.ofEntry(direction, amount);
            case RESERVATIONS -> Sums.ofReservation(direction, amount);
        };
    }

    /// What its rows come to in a column of `account_balance`: null for nothing.
    Field<BigDecimal> sum(Field<?> column) {
        if (column.equals(ACCOUNT_BALANCE.MOVEMENTS)) {
            return count().cast(SQLDataType.NUMERIC);
        }
        boolean posted = this == ENTRIES;
        if (column.equals(posted ? ACCOUNT_BALANCE.DEBITS : ACCOUNT_BALANCE.RESERVED_DEBITS)) {
            return DSL.sum(amount()).filterWhere(isOn(Direction.DEBIT));
        }
        if (column.equals(posted ? ACCOUNT_BALANCE.CREDITS : ACCOUNT_BALANCE.RESERVED_CREDITS)) {
            return DSL.sum(amount()).filterWhere(isOn(Direction.CREDIT));
        }
        return inline(BigDecimal.ZERO);
    }

    Condition belongsTo(Field<String> ledger, Field<String> account) {
        return ledger().eq(ledger).and(account().eq(account));
    }

    Field<String> ledger() {
        return column(ENTRY.LEDGER);
    }

    Field<String> account() {
        return column(ENTRY.ACCOUNT);
    }

    Field<Instant> effectiveAt() {
        return column(ENTRY.EFFECTIVE_AT);
    }

    Field<Instant> recordedAt() {
        return column(ENTRY.RECORDED_AT);
    }

    Field<UUID> transaction() {
        return column(ENTRY.TRANSACTION_ID);
    }

    Field<BigInteger> amount() {
        return column(ENTRY.AMOUNT);
    }

    Field<String> direction() {
        return column(ENTRY.DIRECTION);
    }

    Condition begins() {
        return DSL.condition(column(ENTRY.BEGINS));
    }

    Condition isOn(Direction side) {
        return direction().eq(inline(Spelling.of(side)));
    }

    Field<Instant> time(TimeAxis axis) {
        return switch (axis) {
            case EFFECTIVE -> effectiveAt();
            case RECORDED -> recordedAt();
        };
    }

    /// What an axis orders by, up to the transaction.
    List<Field<?>> spot(TimeAxis axis) {
        return switch (axis) {
            case EFFECTIVE -> List.of(effectiveAt(), recordedAt(), transaction());
            case RECORDED -> List.of(recordedAt(), transaction());
        };
    }

    /// What an axis orders by.
    List<Field<?>> place(TimeAxis axis) {
        return switch (axis) {
            case EFFECTIVE -> List.of(effectiveAt(), recordedAt(), transaction(), column(ENTRY.POSTING));
            case RECORDED -> List.of(recordedAt(), transaction(), column(ENTRY.POSTING));
        };
    }

    /// The bytes of an id are ordered as its text.
    static RowN row(TimeAxis axis, EffectivePlace at) {
        var place = at.place();
        var id = place.transaction().value();
        return switch (axis) {
            case EFFECTIVE -> row(List.of(at.effectiveAt(), place.recordedAt(), id, place.posting()));
            case RECORDED -> row(List.of(place.recordedAt(), id, place.posting()));
        };
    }

    private static RowN row(List<?> values) {
        return DSL.row(values);
    }

    private <T> Field<T> column(Field<T> likeNamed) {
        return Objects.requireNonNull(table().field(likeNamed));
    }
}
