package dev.daybook.bootstrap.cli.importer;

import dev.daybook.bootstrap.cli.importer.Answer.Created;
import dev.daybook.bootstrap.cli.importer.Answer.Failed;
import dev.daybook.bootstrap.cli.importer.Answer.Refused;
import dev.daybook.bootstrap.cli.importer.Answer.Replayed;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// What an import did, for people.
record Summary(List<Tally> tallies, Duration time) {

    boolean isAllThere() {
        return tallies.stream().allMatch(tally -> tally.troubled() == 0);
    }

    void print(PrintWriter out) {
        tallies.forEach(out::println);
        out.println(pace());
        var troubles = tallies.stream()
                .flatMap(tally -> tally.troubles().stream())
                .limit(Tally.KEPT)
                .toList();
        troubles.forEach(trouble -> out.println(sentence(trouble)));
        long more = tallies.stream().mapToLong(Tally::troubled).sum() - troubles.size();
        if (more > 0) {
            out.println("and " + more + " more");
        }
        out.flush();
    }

    private String pace() {
        long lines = tallies.stream().mapToLong(Tally::lines).sum();
        double seconds = Math.max(time.toMillis(), 1) / 1000.0;
        return String.format(Locale.ROOT, "%d lines in %.1f s, %.0f lines/s", lines, seconds, lines / seconds);
    }

    /// As compilers say it, so that editors find the place.
    private static String sentence(Outcome trouble) {
        var what = switch (trouble.answer()) {
            case Refused(var code, var detail) -> code + " " + detail;
            case Failed(var detail) -> "failed: " + detail;
            case Created _ -> "created";
            case Replayed _ -> "replayed";
        };
        return "%s:%d: %s".formatted(trouble.line().file(), trouble.line().number(), what.replaceAll("\\s+", " "));
    }
}
