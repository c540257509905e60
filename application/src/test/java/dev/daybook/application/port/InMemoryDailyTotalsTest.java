package dev.daybook.application.port;

import dev.daybook.application.fixture.Feeder;

class InMemoryDailyTotalsTest implements DailyTotalsContract {

    private final InMemoryDailyTotals totals = new InMemoryDailyTotals();
    private final Feeder feeder = new Feeder(totals);

    @Override
    public Feeder feeder() {
        return feeder;
    }

    @Override
    public DailyTotals totals() {
        return totals;
    }
}
