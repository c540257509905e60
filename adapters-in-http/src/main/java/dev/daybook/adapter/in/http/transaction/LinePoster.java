package dev.daybook.adapter.in.http.transaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.input.Spot;
import dev.daybook.adapter.in.http.json.StrictJson;
import dev.daybook.adapter.in.http.problem.Failures;
import dev.daybook.adapter.in.http.problem.Faults;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.adapter.in.http.problem.ProblemException;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.transaction.Lines.Line;
import dev.daybook.application.command.Outcome.Done;
import dev.daybook.application.command.Outcome.Refused;
import dev.daybook.application.command.Outcome.Repeated;
import dev.daybook.application.port.EventMetadata;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.transaction.GuardedStreams;
import dev.daybook.application.transaction.PostTransactionUseCase;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Makes of each line the task that posts it. Whatever goes wrong with a line becomes its result.
///
/// @param key names the lines that have no `external_id`, each by its number as well
record LinePoster(
        PostTransactionUseCase useCase,
        GuardedStreams guarded,
        LedgerId ledger,
        Optional<String> key,
        Call call,
        InstantSource time) {

    /// Tasks that share a lane are done in the order of their lines: those of one guarded account, or of one key.
    record Task(Set<StreamId> lanes, Supplier<ObjectNode> work) {}

    Task taskFor(Line line) {
        try {
            var command = read(line);
            var lanes = new HashSet<>(guarded.of(ledger, command));
            lanes.add(StreamId.of(ledger, command.transaction()));
            var metadata = call.metadata();
            return new Task(lanes, () -> post(line, command, metadata));
        } catch (RuntimeException failure) {
            return new Task(Set.of(), () -> refusal(line.number(), failure));
        }
    }

    private PostTransaction read(Line line) {
        var text = line.text()
                .orElseThrow(() -> new ProblemException(ProblemCode.BODY_TOO_LARGE, "The line is too long."));
        var faults = new Faults();
        var reader = new TransactionReader(ledger, key.map(of -> nameOf(line, of)));
        return faults.require(reader.postAt(time.instant()).read(new Spot(StrictJson.read(text), "", faults)));
    }

    /// No header can hold a newline, so no single transaction has the same name.
    private static String nameOf(Line line, String key) {
        return "%s\n%d".formatted(key, line.number());
    }

    private ObjectNode post(Line line, PostTransaction command, EventMetadata metadata) {
        try {
            return switch (useCase.handle(ledger, command, metadata)) {
                case Done(var result, var written) -> LineResult.posted(line.number(), result, written, false);
                case Repeated(var result, var written) -> LineResult.posted(line.number(), result, written, true);
                case Refused(var reason) -> LineResult.refused(line.number(), TransactionProblems.of(reason));
            };
        } catch (RuntimeException failure) {
            return refusal(line.number(), failure);
        }
    }

    /// What went wrong with a line, or with reading on from it.
    ObjectNode refusal(long line, Exception failure) {
        return LineResult.refused(line, Failures.problem(failure, call.correlationId()));
    }
}
