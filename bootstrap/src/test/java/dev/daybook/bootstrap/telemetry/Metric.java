package dev.daybook.bootstrap.telemetry;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A metric, as `docs/metrics.md` lists it or a scrape shows it.
///
/// @param tags those that it may have; nothing is said of buckets and quantiles
record Metric(String name, String type, SortedSet<String> tags) {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9_*]+)` \\| *(\\w*) *\\|([^|]*)\\|");
    private static final Pattern WORD = Pattern.compile("`(\\w+)`");
    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (\\S+) (\\S+)$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");
    private static final Set<String> OF_A_DISTRIBUTION = Set.of("le", "quantile");

    static Stream<Metric> listed(String page) {
        return ROW.matcher(page).results().map(row -> new Metric(row.group(1), row.group(2), words(row.group(3))));
    }

    /// By name; the greatest values of timers, which go without saying, left out.
    static Map<String, Metric> scraped(String scrape) {
        var types = TYPE.matcher(scrape).results().collect(toMap(type -> type.group(1), type -> type.group(2)));
        return types.entrySet().stream()
                .filter(type -> !isGreatest(type.getKey(), types))
                .map(type -> new Metric(type.getKey(), type.getValue(), labels(type.getKey(), scrape)))
                .collect(toMap(Metric::name, metric -> metric));
    }

    private static boolean isGreatest(String name, Map<String, String> types) {
        return name.endsWith("_max")
                && Set.of("histogram", "summary")
                        .contains(types.getOrDefault(name.substring(0, name.length() - "_max".length()), ""));
    }

    /// Whether it stands for a family that a library names.
    boolean isFamily() {
        return name.endsWith("*");
    }

    boolean covers(String other) {
        return isFamily() ? other.startsWith(name.substring(0, name.length() - 1)) : other.equals(name);
    }

    private static SortedSet<String> words(String cell) {
        return new TreeSet<>(
                WORD.matcher(cell).results().map(word -> word.group(1)).toList());
    }

    private static SortedSet<String> labels(String name, String scrape) {
        var samples = Pattern.compile("(?m)^%s(?:_count|_sum|_bucket)?\\{([^}]*)}".formatted(name));
        var labels = new TreeSet<String>();
        samples.matcher(scrape)
                .results()
                .map(MatchResult::group)
                .flatMap(sample -> LABEL.matcher(sample).results())
                .map(label -> label.group(1))
                .filter(label -> !OF_A_DISTRIBUTION.contains(label))
                .forEach(labels::add);
        return labels;
    }
}
