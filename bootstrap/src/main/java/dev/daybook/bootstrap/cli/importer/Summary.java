package dev.daybook.bootstrap.cli.importer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.bootstrap.cli.importer.Answer.Created;
import dev.daybook.bootstrap.cli.importer.Answer.Failed;
import dev.daybook.bootstrap.cli.importer.Answer.Refused;
import dev.daybook.bootstrap.cli.importer.Answer.Replayed;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// What an import did.
record Summary(List<Tally> tallies, Duration time) {

    boolean isAllThere() {
        return tallies.stream().allMatch(tally -> tally.troubled() == 0);
    }

    void print(PrintWriter out) {
        tallies.forEach(out::println);
        out.println(pace());
        troubles().forEach(trouble -> out.println(sentence(trouble)));
        long more = moreTroubles();
        if (more > 0) {
            out.println("and " + more + " more");
        }
        out.flush();
    }

    /// For programs.
    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode().put("good", isAllThere());
        tallies.forEach(tally -> json.set(tally.name(), tally.json()));
        json.put("lines", lines()).put("seconds", seconds()).put("lines_per_second", Math.round(lines() / seconds()));
        var troubles = json.putArray("troubles");
        troubles().forEach(trouble -> troubles.add(object(trouble)));
        return json.put("more_troubles", moreTroubles());
    }

    private List<Outcome> troubles() {
        return tallies.stream()
                .flatMap(tally -> tally.troubles().stream())
                .limit(Tally.KEPT)
                .toList();
    }

    private long moreTroubles() {
        return tallies.stream().mapToLong(Tally::troubled).sum() - troubles().size();
    }

    private long lines() {
        return tallies.stream().mapToLong(Tally::lines).sum();
    }

    private double seconds() {
        return Math.max(time.toMillis(), 1) / 1000.0;
    }

    private String pace() {
        return String.format(Locale.ROOT, "%d lines in %.1f s, %.0f lines/s", lines(), seconds(), lines() / seconds());
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

    private static ObjectNode object(Outcome trouble) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("file", trouble.line().file().toString())
                .put("line", trouble.line().number());
        switch (trouble.answer()) {
            case Refused(var code, var detail) -> json.put("code", code).put("detail", detail);
            case Failed(var detail) -> json.put("detail", detail);
            case Created _, Replayed _ -> {}
        }
        return json;
    }
}
