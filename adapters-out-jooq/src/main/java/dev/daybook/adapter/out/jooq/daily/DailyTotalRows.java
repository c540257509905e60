package dev.daybook.adapter.out.jooq.daily;

import dev.daybook.adapter.out.jooq.kit.Changes;
import dev.daybook.adapter.out.jooq.kit.Rows;

/// Daily totals as rows.
public final class DailyTotalRows implements Rows {

    static final String NAME = "daily_totals";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Changes changes() {
        return new DailyTotalChanges();
    }
}
