package dev.daybook.functions.measure;

import dev.daybook.functions.runtime.FunctionProcess;
import dev.daybook.functions.runtime.FunctionZip;
import dev.daybook.functions.runtime.Launch;
import dev.daybook.functions.runtime.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// From the start of a process to its first answer, of every function in every way to start it. Rounds go through all
/// of
/// them in turn, so that whatever else happens on the machine meets all alike; medians are told, and how many times
/// that is what functions cost that do nothing.
final class ColdStart {

    private static final int ROUNDS = 7;

    private final Map<String, Map<String, List<Long>>> times = new LinkedHashMap<>();

    private ColdStart() {}

    /// `ColdStart [ROUNDS]`.
    static void main(String[] arguments) throws IOException {
        int rounds = arguments.length == 0 ? ROUNDS : Integer.parseInt(arguments[0]);
        FunctionZip.FAMILIES.stream()
                .sorted()
                .forEach(family ->
                        IO.println("daybook-%s.zip: %.1f MB".formatted(family, new FunctionZip(family).size() / 1e6)));
        var folder = Files.createTempDirectory("cold-start");
        try (var around = new Surroundings()) {
            around.migrate();
            var run = new ColdStart();
            run.measure(Subject.all(around), rounds, folder);
            run.print();
            Warm.print(around);
        }
    }

    private void measure(List<Subject> subjects, int rounds, Path folder) {
        var ways = new LinkedHashMap<Subject, Map<String, Launch>>();
        subjects.forEach(subject -> ways.put(subject, subject.ways(folder)));
        for (int round = 0; round <= rounds; round++) {
            boolean counts = round > 0;
            ways.forEach((subject, launches) -> launches.forEach((way, launch) -> {
                long nanos = time(launch, subject);
                if (counts) {
                    note(subject.name(), way, nanos);
                }
            }));
        }
    }

    private static long time(Launch launch, Subject subject) {
        long begun = System.nanoTime();
        try (var function = FunctionProcess.start(launch, subject.settings())) {
            var _ = function.invoke(subject.event()).text();
            return System.nanoTime() - begun;
        }
    }

    private void note(String subject, String way, long nanos) {
        times.computeIfAbsent(subject, _ -> new LinkedHashMap<>())
                .computeIfAbsent(way, _ -> new ArrayList<>())
                .add(nanos);
    }

    private void print() {
        var nothing = times.values().iterator().next();
        IO.println("| function | " + String.join(" | ", nothing.keySet()) + " |");
        IO.println("|---|" + "---|".repeat(nothing.size()));
        times.forEach((subject, ways) -> {
            var row = new StringBuilder("| " + subject + " |");
            ways.forEach((way, nanos) -> row.append(cell(median(nanos), way)));
            IO.println(row.toString());
        });
    }

    /// With how many times that is what either function costs that does nothing.
    private String cell(long nanos, String way) {
        var ratios = times.values().stream()
                .limit(Subject.NOTHING_DONE)
                .map(nothing -> "%.1f".formatted(nanos / (double) median(nothing.getOrDefault(way, List.of(nanos)))))
                .toList();
        return " %.0f ms (%s) |".formatted(nanos / 1e6, String.join(", ", ratios));
    }

    static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
