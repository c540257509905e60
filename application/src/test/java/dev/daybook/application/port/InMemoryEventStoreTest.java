package dev.daybook.application.port;

class InMemoryEventStoreTest implements EventStoreContract {

    private final InMemoryEventStore store = new InMemoryEventStore();

    @Override
    public EventStore store() {
        return store;
    }

    @Override
    public EventDirectory directory() {
        return store;
    }
}
