package dev.daybook.bootstrap.cli.importer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.bootstrap.cli.importer.Answer.Created;
import dev.daybook.bootstrap.cli.importer.Answer.Failed;
import dev.daybook.bootstrap.cli.importer.Answer.Refused;
import dev.daybook.bootstrap.cli.importer.Answer.Replayed;
import java.util.ArrayList;
import java.util.List;

/// Counts what became of the lines of one file, and keeps the first that did not make it.
final class Tally {

    static final int KEPT = 50;

    private final String name;
    private final List<Outcome> troubles = new ArrayList<>();
    private long created;
    private long replayed;
    private long refused;
    private long failed;

    Tally(String name) {
        this.name = name;
    }

    void count(Outcome outcome) {
        switch (outcome.answer()) {
            case Created _ -> created++;
            case Replayed _ -> replayed++;
            case Refused _ -> refused++;
            case Failed _ -> failed++;
        }
        if (troubled() > troubles.size() && troubles.size() < KEPT) {
            troubles.add(outcome);
        }
    }

    long lines() {
        return created + replayed + troubled();
    }

    /// How many lines did not make it, kept or not.
    long troubled() {
        return refused + failed;
    }

    List<Outcome> troubles() {
        return List.copyOf(troubles);
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("created", created)
                .put("replayed", replayed)
                .put("refused", refused)
                .put("failed", failed);
    }

    String name() {
        return name;
    }

    @Override
    public String toString() {
        return "%s: %d created, %d replayed, %d refused, %d failed".formatted(name, created, replayed, refused, failed);
    }
}
