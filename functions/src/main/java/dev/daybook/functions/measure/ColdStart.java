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
/// that is what a function costs that does nothing.
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
        var trivial = times.values().iterator().next();
        IO.println("| function | " + String.join(" | ", trivial.keySet()) + " |");
        IO.println("|---|" + "---|".repeat(trivial.size()));
        times.forEach((subject, ways) -> {
            var row = new StringBuilder("| " + subject + " |");
            ways.forEach((way, nanos) -> row.append(" %.0f ms (%.2f) |"
                    .formatted(
                            median(nanos) / 1e6,
                            median(nanos) / (double) median(trivial.getOrDefault(way, List.of(1L))))));
            IO.println(row.toString());
        });
    }

    static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
