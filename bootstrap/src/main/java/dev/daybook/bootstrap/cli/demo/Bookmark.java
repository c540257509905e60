package dev.daybook.bootstrap.cli.demo;

import dev.daybook.bootstrap.cli.demo.Step.Hold;
import dev.daybook.bootstrap.cli.demo.Step.Post;
import java.util.ArrayList;
import java.util.List;

/// Finds how far a script has come in a ledger, with few looks: a step is sent only when the one before was answered,
/// so
/// what is there ends somewhere, and has no gaps before.
final class Bookmark {

    /// Looks up a transaction.
    @FunctionalInterface
    interface Ledger {
        boolean has(String externalId) throws InterruptedException;
    }

    private record Mark(long number, String externalId) {}

    private final Script script;
    private final Ledger ledger;
    private final List<Mark> marks = new ArrayList<>();

    /// @param script at its beginning
    Bookmark(Script script, Ledger ledger) {
        this.script = script;
        this.ledger = ledger;
    }

    /// The number of the newest transaction that is there, -1 for none.
    long latest() throws InterruptedException {
        int beyond = 1;
        while (ledger.has(mark(beyond - 1).externalId())) {
            beyond *= 2;
        }
        int there = beyond / 2;
        int missing = beyond;
        while (missing - there > 1) {
            int middle = (there + missing) / 2;
            if (ledger.has(mark(middle - 1).externalId())) {
                there = middle;
            } else {
                missing = middle;
            }
        }
        return there == 0 ? -1 : mark(there - 1).number();
    }

    private Mark mark(int place) {
        while (marks.size() <= place) {
            switch (script.next()) {
                case Post post when post.refusal().isEmpty() -> marks.add(new Mark(post.number(), post.externalId()));
                case Hold hold -> marks.add(new Mark(hold.number(), hold.externalId()));
                case Step _ -> {}
            }
        }
        return marks.get(place);
    }
}
