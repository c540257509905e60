package dev.daybook.adapter.in.http.console.tryit;

import dev.daybook.adapter.in.http.console.session.Session;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.adapter.in.http.problem.Fault;
import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemJson;
import dev.daybook.adapter.in.http.request.Correlation;
import dev.daybook.adapter.in.http.servlet.Body;
import dev.daybook.adapter.in.http.servlet.PlainAnswer;
import dev.daybook.adapter.in.http.servlet.PlainRequest;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Takes a request to the API, in the name of who looks at the page.
record Errand(Function<PlainRequest, PlainAnswer> api) {

    Answered run(Drafted draft, Context http) {
        var answer = draft.missing().map(Errand::refused).orElseGet(() -> api.apply(request(draft, http)));
        return Answered.of(answer, draft);
    }

    private static PlainAnswer refused(String missing) {
        var problem = Problem.invalid(List.of(new Fault(missing, "is required")));
        return new PlainAnswer(problem.code().status(), Map.of(), Body.of(Json.bytes(ProblemJson.of(problem))));
    }

    private static PlainRequest request(Drafted draft, Context http) {
        var headers = new HashMap<String, List<String>>();
        headers.put("Content-Type", List.of("application/json"));
        headers.put(Correlation.HEADER, List.of(Correlation.id(http)));
        Session.authorization(http).ifPresent(proof -> headers.put("Authorization", List.of(proof)));
        if (!draft.key().isEmpty()) {
            headers.put("Idempotency-Key", List.of(draft.key()));
        }
        var query = Optional.of("dry_run=true").filter(_ -> draft.dryRun());
        var body = Body.of(Json.bytes(draft.body()));
        return new PlainRequest("POST", draft.path(), query, headers, body, Map.of());
    }
}
