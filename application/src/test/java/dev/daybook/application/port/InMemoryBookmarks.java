package dev.daybook.application.port;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Bookmarks for tests: they are gone with it.
public final class InMemoryBookmarks implements Bookmarks {

    private final Map<Integer, Long> positions = new ConcurrentHashMap<>();

    @Override
    public long position(int partition) {
        return positions.getOrDefault(partition, 0L);
    }

    @Override
    public boolean move(int partition, long from, long to) {
        return from == 0 ? positions.putIfAbsent(partition, to) == null : positions.replace(partition, from, to);
    }
}
