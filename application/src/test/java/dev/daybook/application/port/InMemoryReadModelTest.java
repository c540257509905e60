package dev.daybook.application.port;

import dev.daybook.application.fixture.Feeder;

class InMemoryReadModelTest implements ReadModelContract {

    private final InMemoryReadModel readModel = new InMemoryReadModel("events", Feeder.PARTITIONS);
    private final InMemoryFeed feed = new InMemoryFeed(Feeder.PARTITIONS, new InMemoryEventStore());

    @Override
    public ReadModel readModel() {
        return readModel;
    }

    @Override
    public ReadModel restarted() {
        return readModel;
    }

    @Override
    public InMemoryFeed feed() {
        return feed;
    }

    @Override
    public void tamper() {
        readModel
                .liveRows()
                .forget(readModel.liveRows().applied().findFirst().orElseThrow().ref());
    }
}
