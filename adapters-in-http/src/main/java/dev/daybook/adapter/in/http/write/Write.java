package dev.daybook.adapter.in.http.write;

import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.adapter.in.http.answer.Shown;
import dev.daybook.adapter.in.http.observation.Decision;
import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemException;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.ConsistencyToken;
import dev.daybook.application.command.Outcome;
import dev.daybook.application.command.Outcome.Done;
import dev.daybook.application.command.Outcome.Refused;
import dev.daybook.application.command.Outcome.Repeated;
import dev.daybook.application.port.EventRef;
import java.util.function.Function;

/// One write on its way to its answer. A rehearsed one tells what would be answered, without a token or a tag: there is
/// nothing to be read.
public record Write(Call call, WriteSide side, boolean isRehearsed) {

    private static final String HIT = "Idempotency-Hit";
    private static final int OK = 200;
    private static final int CREATED = 201;

    /// What a write made, at its place below the path that was asked. A repeat gets the first answer once more, and is
    /// told so.
    public <T, R> void created(Outcome<T, R> outcome, Function<T, Shown> shown, Function<R, Problem> refusal) {
        created(call.http().path(), outcome, shown, refusal);
    }

    /// The same below another path.
    public <T, R> void created(
            String path, Outcome<T, R> outcome, Function<T, Shown> shown, Function<R, Problem> refusal) {
        var made = answered(outcome, shown, refusal);
        if (!isRehearsed) {
            call.http().header("Location", path + "/" + made.id());
        }
        Answer.json(call.http(), createdStatus(), made.json());
    }

    /// What a write has made of something that was there.
    public <T, R> void changed(Outcome<T, R> outcome, Function<T, Shown> shown, Function<R, Problem> refusal) {
        Answer.json(call.http(), OK, answered(outcome, shown, refusal).json());
    }

    /// How a new thing's own answer would be numbered.
    public int createdStatus() {
        return isRehearsed ? OK : CREATED;
    }

    private <T, R> Shown answered(Outcome<T, R> outcome, Function<T, Shown> shown, Function<R, Problem> refusal) {
        return switch (seen(outcome, refusal)) {
            case Done<T, R>(var result, var written) -> tagged(shown.apply(result), written);
            case Repeated<T, R>(var result, var written) -> {
                call.http().header(HIT, "true");
                yield tagged(shown.apply(result), written);
            }
            case Refused<T, R>(var reason) -> throw new ProblemException(refusal.apply(reason));
        };
    }

    /// An outcome, once whoever watches the request has seen it.
    public <T, R> Outcome<T, R> seen(Outcome<T, R> outcome, Function<R, Problem> refusal) {
        if (!isRehearsed) {
            call.observation().decided(decision(outcome, refusal));
        }
        return outcome;
    }

    private static <T, R> Decision decision(Outcome<T, R> outcome, Function<R, Problem> refusal) {
        return switch (outcome) {
            case Done<T, R> _ -> new Decision.Done();
            case Repeated<T, R> _ -> new Decision.Repeated();
            case Refused<T, R>(var reason) ->
                new Decision.Refused(refusal.apply(reason).code());
        };
    }

    private Shown tagged(Shown shown, EventRef written) {
        if (!isRehearsed) {
            call.http().header(ConsistencyToken.HEADER, ConsistencyToken.of(written));
            shown.tag().ifPresent(tag -> call.http().header("ETag", tag.toString()));
        }
        return shown;
    }
}
