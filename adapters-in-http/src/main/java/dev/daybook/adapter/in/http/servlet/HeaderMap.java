package dev.daybook.adapter.in.http.servlet;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Headers by name, in whatever case that is.
final class HeaderMap {

    private HeaderMap() {}

    static SortedMap<String, List<String>> empty() {
        return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }

    static SortedMap<String, List<String>> copyOf(Map<String, List<String>> headers) {
        var copy = empty();
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return copy;
    }
}
