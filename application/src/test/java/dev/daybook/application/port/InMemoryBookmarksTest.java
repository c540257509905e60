package dev.daybook.application.port;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class InMemoryBookmarksTest implements BookmarksContract {

    private final Map<String, InMemoryBookmarks> publications = new ConcurrentHashMap<>();

    @Override
    public Bookmarks bookmarks(String publication) {
        return publications.computeIfAbsent(publication, _ -> new InMemoryBookmarks());
    }
}
