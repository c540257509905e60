package dev.daybook.functions.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What a process has written until now, line by line.
final class LineLog {

    private final List<String> lines = new ArrayList<>();

    synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /// The lines that hold a text, as soon as there are so many. Throws when there are not in time.
    synchronized List<String> await(String text, int count, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (holding(text).size() < count) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new IllegalStateException("%s is not %d times in %s".formatted(text, count, lines));
            }
            pause(left);
        }
        return holding(text);
    }

    private List<String> holding(String text) {
        return lines.stream().filter(line -> line.contains(text)).toList();
    }

    private synchronized void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
