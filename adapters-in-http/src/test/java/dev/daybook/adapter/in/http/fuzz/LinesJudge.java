package dev.daybook.adapter.in.http.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.in.http.fixture.Contract;
import dev.daybook.adapter.in.http.fixture.Reply;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with the results of a bulk: each has to be what the line alone could have been answered with.
record LinesJudge(LineSchema asked, LineSchema answered) {

    List<String> complaints(byte[] body, Reply reply) {
        var complaints = new ArrayList<String>();
        var lines = new String(body, UTF_8).split("\n", -1);
        reply.text().lines().forEach(line -> Judge.check(complaints, () -> check(lines, line)));
        return complaints;
    }

    private void check(String[] lines, String result) {
        Contract.checkSchema(answered.name(), result);
        var json = Reply.tree(result);
        int status = json.path("status").asInt();
        if (status >= 300) {
            checkProblem(status, json.path("problem"));
            return;
        }
        var line = lines[json.path("line").asInt() - 1];
        var faults = Contract.faults(asked.name(), line);
        if (!faults.isEmpty()) {
            throw new AssertionError("line taken in spite of %s: %s".formatted(faults, line));
        }
    }

    private void checkProblem(int status, JsonNode problem) {
        var code = problem.path("code").asText();
        if (!Documented.codes(asked, status).contains(code)) {
            throw new AssertionError("an undocumented code of a line: %d %s".formatted(status, problem));
        }
    }
}
