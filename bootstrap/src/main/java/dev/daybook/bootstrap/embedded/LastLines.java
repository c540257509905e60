package dev.daybook.bootstrap.embedded;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The last lines a child has printed: enough to see why it failed.
final class LastLines {

    private static final int KEPT = 20;

    private final Deque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        if (lines.size() == KEPT) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    synchronized List<String> toList() {
        return List.copyOf(lines);
    }
}
