package dev.daybook.bootstrap.cli.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// How long something took, each time.
final class Latencies {

    private static final int DIGITS = 3;

    private final Histogram micros = new ConcurrentHistogram(DIGITS);

    /// @param since as `System.nanoTime` told it
    void record(long since) {
        micros.recordValue(Math.max(0, System.nanoTime() - since) / 1_000);
    }

    long count() {
        return micros.getTotalCount();
    }

    String text() {
        return milliseconds().entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%s %.1f ms", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("  "));
    }

    ObjectNode json(Duration time) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("count", count())
                .put("per_second", Math.round(count() * 1e4 / Math.max(1, time.toMillis())) / 10.0);
        var milliseconds = json.putObject("milliseconds");
        milliseconds().forEach((name, value) -> milliseconds.put(name.replace('.', '_'), value));
        return json;
    }

    private Map<String, Double> milliseconds() {
        var values = new LinkedHashMap<String, Double>();
        for (double percentile : new double[] {50, 90, 99, 99.9}) {
            values.put(
                    "p" + (percentile % 1 == 0 ? Long.toString((long) percentile) : Double.toString(percentile)),
                    micros.getValueAtPercentile(percentile) / 1e3);
        }
        values.put("max", micros.getMaxValue() / 1e3);
        return values;
    }
}
