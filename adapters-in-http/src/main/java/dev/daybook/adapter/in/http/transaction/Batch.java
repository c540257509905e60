package dev.daybook.adapter.in.http.transaction;

import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.adapter.in.http.problem.Failures;
import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.adapter.in.http.problem.ProblemException;
import dev.daybook.adapter.in.http.request.JsonBody;
import dev.daybook.adapter.in.http.request.MediaTypes;
import dev.daybook.adapter.in.http.transaction.Lines.Line;
import dev.daybook.adapter.in.http.write.Write;
import dev.daybook.application.command.Outcome.Done;
import dev.daybook.application.command.Outcome.Refused;
import dev.daybook.application.command.Outcome.Repeated;
import dev.daybook.application.transaction.BatchRejection;
import dev.daybook.application.transaction.BatchRejection.CommandRefused;
import dev.daybook.application.transaction.BatchRejection.TooManyEvents;
import dev.daybook.application.transaction.TransactTogetherUseCase.Result;
import dev.daybook.domain.transaction.TransactionCommand;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Lines that are carried out all together, each on what those before it leave, or not at all.
record Batch(LineReader reader, Write write) {

    static final int MAX_LINES = 100;

    void carryOut() throws IOException {
        var lines = read();
        var commands = commands(lines);
        if (commands.isEmpty()) {
            answer(lines, List.of());
            return;
        }
        var outcome = write.side()
                .transactTogether()
                .handle(reader.ledger(), commands, write.call().metadata());
        switch (write.seen(outcome, refusal -> problem(refusal, lines))) {
            case Done(var results, var _) -> answer(lines, results);
            case Repeated(var results, var _) -> answer(lines, results);
            case Refused(var refusal) -> throw new ProblemException(problem(refusal, lines));
        }
    }

    private static Problem problem(BatchRejection refusal, List<Line> lines) {
        return switch (refusal) {
            case CommandRefused(int place, var reason) ->
                LineProblems.of(lines.get(place).number(), TransactionProblems.of(reason));
            case TooManyEvents(int events, int limit) ->
                tooLarge("writes %d events, more than the %d".formatted(events, limit));
        };
    }

    private List<Line> read() throws IOException {
        var body = JsonBody.bytes(write.call().http());
        var lines = new Lines(new ByteArrayInputStream(body), JsonBody.LIMIT);
        var read = new ArrayList<Line>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            if (read.size() == MAX_LINES) {
                throw new ProblemException(tooLarge("has more lines than the %d".formatted(MAX_LINES)));
            }
            read.add(line.get());
        }
        return read;
    }

    /// Refuses all lines that cannot be read, at once.
    private List<TransactionCommand> commands(List<Line> lines) {
        var commands = new ArrayList<TransactionCommand>();
        var problems = new TreeMap<Long, Problem>();
        for (var line : lines) {
            try {
                commands.add(reader.read(line));
            } catch (RuntimeException failure) {
                problems.put(
                        line.number(), Failures.problem(failure, write.call().correlationId()));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(LineProblems.of(problems));
        }
        return commands;
    }

    private void answer(List<Line> lines, List<Result> results) {
        var json = new LineResult(write);
        var answer = new ByteArrayOutputStream();
        for (int place = 0; place < results.size(); place++) {
            var result = results.get(place);
            answer.writeBytes(Json.bytes(
                    json.begun(lines.get(place).number(), result.transaction(), result.written(), result.repeated())));
            answer.write('\n');
        }
        write.call().http().status(200).contentType(MediaTypes.LINES).result(answer.toByteArray());
    }

    private static Problem tooLarge(String how) {
        return Problem.of(ProblemCode.BATCH_TOO_LARGE, "The batch %s that can be written as a whole.".formatted(how));
    }
}
