package dev.daybook.benchmarks.parking;

import dev.daybook.benchmarks.rebuild.HeapPeak;
import java.io.IOException;

/// One piece of the work, which tells what it took.
@FunctionalInterface
interface Phase {

    void run();

    /// Runs one and prints its figures.
    ///
    /// @param streams how many it is about
    /// @param events likewise
    static void measure(String name, long streams, long events, Phase work) throws IOException {
        var peak = new HeapPeak();
        long begin = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "%-45s %7.1f s %,9.0f streams/s %,9.0f events/s, heap after a collection at most %d MB of %d,"
                        + " resident at most %s%n",
                name,
                seconds,
                streams / seconds,
                events / seconds,
                peak.megabytes(),
                Runtime.getRuntime().maxMemory() >> 20,
                HeapPeak.residentSet());
    }
}
