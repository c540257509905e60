package dev.daybook.adapter.out.jooq;

import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.InMemoryFeed;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.port.ReadModelContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class DailyTotalsReadModelTest implements ReadModelContract {

    @RegisterExtension
    final PostgresExtension postgres = new PostgresExtension();

    private final ReadModel readModel = restarted();
    private final InMemoryFeed feed = new InMemoryFeed(Feeder.PARTITIONS, new InMemoryEventStore());

    @Override
    public ReadModel readModel() {
        return readModel;
    }

    @Override
    public ReadModel restarted() {
        return PostgresReadModels.dailyTotals(postgres.settings(), postgres.pool(), () -> Feeder.PARTITIONS);
    }

    @Override
    public InMemoryFeed feed() {
        return feed;
    }

    @Override
    public void tamper() {
        postgres.database()
                .write(tx -> tx.execute(
                        "update daily_totals.daily_total set debits = debits + 1 where account = 'bank:settlement'"));
    }
}
