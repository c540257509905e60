package dev.daybook.application.port;

class InMemoryFeedTest implements EventFeedContract {

    private static final int PARTITIONS = 4;

    private final InMemoryEventStore store = new InMemoryEventStore();
    private InMemoryFeed feed = new InMemoryFeed(PARTITIONS, store);

    @Override
    public EventStore store() {
        return store;
    }

    @Override
    public EventDirectory directory() {
        return store;
    }

    @Override
    public EventFeed feed(EventDirectory directory) {
        if (directory != store) {
            feed = new InMemoryFeed(PARTITIONS, directory);
        }
        return feed;
    }
}
