package dev.daybook.adapter.out.jooq.daily;

import dev.daybook.adapter.out.jooq.kit.Changes;
import dev.daybook.adapter.out.jooq.kit.Rows;
import dev.daybook.application.port.StreamId.Kind;
import java.util.Set;

/// Daily totals as rows.
public final class DailyTotalRows implements Rows {

    static final String NAME = "daily_totals";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.TRANSACTION);
    }

    @Override
    public Changes changes() {
        return new DailyTotalChanges();
    }
}
