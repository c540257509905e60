package dev.daybook.adapter.out.jooq;

import static org.jooq.impl.DSL.noCondition;

import dev.daybook.adapter.out.jooq.kit.Changes;
import dev.daybook.adapter.out.jooq.kit.Pen;
import dev.daybook.adapter.out.jooq.kit.Rows;
import dev.daybook.adapter.out.jooq.kit.Versions;
import dev.daybook.application.port.ReadModel.AssetTotals;
import java.util.List;
import org.jooq.DSLContext;

/// The books as rows.
final class BookRows implements Rows {

    static final String NAME = "books";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Changes changes() {
        return new BookChanges();
    }

    @Override
    public Versions versions() {
        return new BookVersions();
    }

    /// Balances, and the trees of their sums.
    @Override
    public void complete(Pen pen) {
        FilledBalances.write(pen.tx());
        FilledSums.write(pen);
    }

    @Override
    public List<AssetTotals> totals(DSLContext sql) {
        return AssetSums.read(sql, noCondition());
    }
}
