package dev.daybook.adapter.out.jooq;

import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.out.jooq.daily.JooqDailyTotals;
import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.port.DailyTotals;
import dev.daybook.application.port.DailyTotalsContract;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.port.ReadModel.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqDailyTotalsTest implements DailyTotalsContract {

    @RegisterExtension
    final PostgresExtension postgres = new PostgresExtension();

    private final ReadModel model =
            PostgresReadModels.dailyTotals(postgres.settings(), postgres.pool(), Feeder.PARTITIONS);
    private final Feeder feeder = new Feeder(model.live());

    @Override
    public Feeder feeder() {
        return feeder;
    }

    @Override
    public DailyTotals totals() {
        return new JooqDailyTotals(postgres.database());
    }

    @Test
    void filled_they_are_the_same() {
        var rebuilding = new Rebuilding();
        rebuilding.bring(RandomBook.events(5, MAIN, 200));
        var _ = rebuilding.build(model, Slot.NEXT);
        rebuilding.follow(model.live());

        var comparison = model.compare(Slot.NEXT, 10, rebuilding::level);

        assertThat(comparison.listed()).isEmpty();
        assertThat(comparison.rows()).isGreaterThan(100);
    }
}
