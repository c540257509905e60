package dev.daybook.adapter.out.jooq.kit;

import dev.daybook.application.port.ReadModel.AssetTotals;
import java.util.List;
import org.jooq.DSLContext;

/// The rows of one read model: what somebody writes who adds one.
///
/// They follow from the events alone, not from the order in which streams arrive. Their tables are made by the
/// migrations in `db/{name}`, each in the model's own schema: no script names a schema.
public interface Rows {

    /// Of the read model, its schema and its folder of migrations: `daily_totals`.
    String name();

    /// A batch without events.
    Changes changes();

    /// How the newest event of each stream is found in the rows: for its own table, as here, or in the rows themselves.
    default Versions versions() {
        return new StreamPositions();
    }

    /// Makes up for what [Pen#isFilling] allowed to leave out. What it makes is there already when it is repeated.
    default void complete(Pen pen) {}

    /// What the balances add up to, where there are any.
    default List<AssetTotals> totals(DSLContext sql) {
        return List.of();
    }
}
