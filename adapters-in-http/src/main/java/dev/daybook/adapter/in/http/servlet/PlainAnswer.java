package dev.daybook.adapter.in.http.servlet;

import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.adapter.in.http.problem.ProblemJson;
import dev.daybook.adapter.in.http.request.Correlation;
import java.util.List;
import java.util.Map;

/// An answer, whoever sends it.
///
/// @param headers by name in any case, spelled as they are to be sent
public record PlainAnswer(int status, Map<String, List<String>> headers, Body body) {

    public PlainAnswer {
        headers = HeaderMap.copyOf(headers);
    }

    /// All values of a header, in the order in which they are to be sent.
    public List<String> header(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /// What goes in its place where it is larger than can be sent.
    public PlainAnswer tooLarge() {
        var problem = Problem.of(
                ProblemCode.ANSWER_TOO_LARGE,
                "The answer is larger than can be sent. Ask for less; what was written is written, and may be sent again.");
        var kept = HeaderMap.copyOf(headers);
        kept.keySet().removeIf(name -> !name.equalsIgnoreCase(Correlation.HEADER));
        kept.put("Content-Type", List.of(ProblemJson.MEDIA_TYPE));
        return new PlainAnswer(problem.code().status(), kept, Body.of(Json.bytes(ProblemJson.of(problem))));
    }

    /// Neither headers nor body: they hold what is nobody else's business.
    @Override
    public String toString() {
        return "%d with %s".formatted(status, body);
    }
}
