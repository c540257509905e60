package dev.daybook.adapter.in.http.transaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.problem.ProblemException;
import dev.daybook.adapter.in.http.transaction.Lines.Line;
import dev.daybook.application.concurrent.Lanes;
import dev.daybook.application.port.StreamId;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Takes lines to their results, some side by side, and never has more than [#WIDTH] of them on it, however many come.
final class Conveyor {

    /// Lines under way at once, from where they are read to where their results are written.
    static final int WIDTH = 32;

    /// What is to be done about a line, behind everything that shares a lane with it.
    record Task(Set<StreamId> lanes, Supplier<ObjectNode> work) {}

    /// Neither of the two throws.
    interface Work {

        Task taskFor(Line line);

        /// What went wrong with a line, or with reading on from it.
        ObjectNode refusal(long line, Exception failure);
    }

    private Conveyor() {}

    static void run(Lines lines, Work work, Consumer<ObjectNode> results) throws InterruptedException {
        try (var lanes = new Lanes<StreamId, ObjectNode>(WIDTH, results)) {
            submit(lines, work, lanes);
        }
    }

    /// The answer is under way, so a body that breaks off can only be told of in a last result.
    private static void submit(Lines lines, Work work, Lanes<StreamId, ObjectNode> lanes) throws InterruptedException {
        try {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                var task = work.taskFor(line.get());
                lanes.submit(task.lanes(), task.work());
            }
        } catch (IOException | ProblemException brokenOff) {
            var last = work.refusal(lines.number(), brokenOff);
            lanes.submit(Set.of(), () -> last);
        }
    }
}
