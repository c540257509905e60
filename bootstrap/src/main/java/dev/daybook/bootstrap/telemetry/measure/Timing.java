package dev.daybook.bootstrap.telemetry.measure;

import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/// Times work by whether it went well.
public record Timing(Timer done, Timer failed) {

    public static Timing of(Measures measures, String name, String description, String... tags) {
        return new Timing(
                measures.distribution(name, description, with(tags, "done")),
                measures.distribution(name, description, with(tags, "failed")));
    }

    public <T> T time(Supplier<T> work) {
        var sample = Timer.start();
        try {
            var result = work.get();
            var _ = sample.stop(done);
            return result;
        } catch (RuntimeException failure) {
            var _ = sample.stop(failed);
            throw failure;
        }
    }

    private static String[] with(String[] tags, String outcome) {
        var all = new String[tags.length + 2];
        System.arraycopy(tags, 0, all, 0, tags.length);
        all[tags.length] = "outcome";
        all[tags.length + 1] = outcome;
        return all;
    }
}
