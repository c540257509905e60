package dev.daybook.adapter.in.http.transaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemJson;
import dev.daybook.adapter.in.http.request.ConsistencyToken;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.view.TransactionView;

/// What came of one line: what an ordinary request would have been answered, its headers included.
final class LineResult {

    private LineResult() {}

    static ObjectNode posted(long line, TransactionView transaction, EventRef written, boolean repeated) {
        var json =
                of(line, 201).put("idempotency_hit", repeated).put("consistency_token", ConsistencyToken.of(written));
        json.set("transaction", TransactionJson.of(transaction));
        return json;
    }

    static ObjectNode refused(long line, Problem problem) {
        var json = of(line, problem.code().status());
        json.set("problem", ProblemJson.of(problem));
        return json;
    }

    private static ObjectNode of(long line, int status) {
        return Json.object().put("line", line).put("status", status);
    }
}
