package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.ENTRY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import dev.daybook.adapter.out.jooq.generated.books.tables.Entry;
import dev.daybook.adapter.out.jooq.generated.books.tables.records.EntryRecord;
import dev.daybook.domain.account.Direction;
import dev.daybook.domain.account.NormalBalance;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Table;

/// A page of an account's entries as a table, and what they come to row by row.
final class EntryPages {

    static final Entry PAGE = ENTRY.as("page");

    private EntryPages() {}

    static Table<EntryRecord> page(Condition found, List<OrderField<?>> order, int limit) {
        return selectFrom(ENTRY).where(found).orderBy(order).limit(limit).asTable(PAGE);
    }

    /// By how much debits outweigh credits on the page above a row.
    static Field<BigDecimal> netAbove(List<OrderField<?>> order) {
        var above =
                sum(net()).over().orderBy(order).rowsBetweenUnboundedPreceding().andPreceding(1);
        return coalesce(above, BigDecimal.ZERO);
    }

    /// The same, the row included.
    static Field<BigDecimal> netThrough(List<OrderField<?>> order) {
        return sum(net()).over().orderBy(order).rowsBetweenUnboundedPreceding().andCurrentRow();
    }

    /// As an account that grows on `side` shows it.
    static BigInteger balance(BigInteger net, NormalBalance side) {
        return switch (side) {
            case DEBIT -> net;
            case CREDIT -> net.negate();
        };
    }

    private static Field<BigInteger> net() {
        var debit = PAGE.DIRECTION.eq(inline(Spelling.of(Direction.DEBIT)));
        return when(debit, PAGE.AMOUNT).otherwise(PAGE.AMOUNT.neg());
    }
}
