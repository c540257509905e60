package dev.daybook.adapter.out.jooq;

import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.out.jooq.daily.JooqDailyTotals;
import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.port.DailyTotals;
import dev.daybook.application.port.DailyTotalsContract;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.FeedSlice;
import dev.daybook.application.port.Hint;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.port.ReadModel.Slot;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Unreadable;
import dev.daybook.domain.event.EventType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqDailyTotalsTest implements DailyTotalsContract {

    @RegisterExtension
    final PostgresExtension postgres = new PostgresExtension();

    private final ReadModel model =
            PostgresReadModels.dailyTotals(postgres.settings(), postgres.pool(), () -> Feeder.PARTITIONS);
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
    void events_of_accounts_are_counted_without_being_read() {
        var wallet = StreamId.of(MAIN, WALLET);
        var unreadable = new Unreadable(new Hint(new EventRef(wallet, 1), new EventType("account-opened", 99), NOON));

        var applied = model.live().apply(new FeedSlice(0, 0, 1, List.of(new FeedEntry(0, unreadable))));

        assertThat(applied).isTrue();
        assertThat(model.live().versions(List.of(wallet))).isEqualTo(Map.of(wallet, 1L));
        assertThat(model.live().parkingLot().count()).isZero();
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
