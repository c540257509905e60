package dev.daybook.functions.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What a process has written until now, line by line.
final class LineLog {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        lock.lock();
        try {
            lines.add(line);
            written.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<String> lines() {
        lock.lock();
        try {
            return List.copyOf(lines);
        } finally {
            lock.unlock();
        }
    }

    /// The lines that hold a text, as soon as there are so many. Throws when there are not in time.
    List<String> await(String text, int count, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (holding(text).size() < count) {
                if (left <= 0) {
                    throw new IllegalStateException("%s is not %d times in %s".formatted(text, count, lines));
                }
                left = written.awaitNanos(left);
            }
            return holding(text);
        } finally {
            lock.unlock();
        }
    }

    private List<String> holding(String text) {
        return lines.stream().filter(line -> line.contains(text)).toList();
    }
}
