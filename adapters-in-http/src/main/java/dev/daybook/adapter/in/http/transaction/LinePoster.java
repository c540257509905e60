package dev.daybook.adapter.in.http.transaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.problem.Failures;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.transaction.Conveyor.Task;
import dev.daybook.adapter.in.http.transaction.Lines.Line;
import dev.daybook.adapter.in.http.write.Write;
import dev.daybook.application.command.Outcome.Done;
import dev.daybook.application.command.Outcome.Refused;
import dev.daybook.application.command.Outcome.Repeated;
import dev.daybook.application.port.EventMetadata;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.transaction.GuardedStreams;
import dev.daybook.domain.transaction.TransactionCommand;
import java.util.HashSet;
import java.util.Set;

/// Makes of each line the task that carries it out. Whatever goes wrong with a line becomes its result.
record LinePoster(LineReader reader, Write write, GuardedStreams guarded, LineResult results) implements Conveyor.Work {

    /// Tasks that share a lane are done in the order of their lines: those of one guarded account, or of one key.
    @Override
    public Task taskFor(Line line) {
        try {
            var ledger = reader.ledger();
            var command = reader.read(line);
            var lanes = new HashSet<>(guarded.of(ledger, command));
            lanes.add(StreamId.of(ledger, command.transaction()));
            var metadata = call().metadata();
            return new Task(lanes, () -> carryOut(line, command, metadata));
        } catch (RuntimeException failure) {
            return new Task(Set.of(), () -> refusal(line.number(), failure));
        }
    }

    private ObjectNode carryOut(Line line, TransactionCommand command, EventMetadata metadata) {
        try {
            var outcome = write.side().transact().handle(reader.ledger(), command, metadata);
            return switch (write.seen(outcome, TransactionProblems::of)) {
                case Done(var result, var written) -> results.begun(line.number(), result, written, false);
                case Repeated(var result, var written) -> results.begun(line.number(), result, written, true);
                case Refused(var reason) -> results.refused(line.number(), TransactionProblems.of(reason));
            };
        } catch (RuntimeException failure) {
            return refusal(line.number(), failure);
        }
    }

    @Override
    public ObjectNode refusal(long line, Exception failure) {
        return results.refused(line, Failures.problem(failure, call().correlationId()));
    }

    private Call call() {
        return write.call();
    }
}
