package dev.daybook.adapter.out.jooq.kit;

import dev.daybook.application.port.ReadModel.AssetTotals;
import dev.daybook.application.port.StreamId.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    /// Whose events matter here. Those of others are not even read, only counted.
    default Set<Kind> kinds() {
        return EnumSet.allOf(Kind.class);
    }

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
