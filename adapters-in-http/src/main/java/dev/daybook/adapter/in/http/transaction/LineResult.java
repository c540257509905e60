package dev.daybook.adapter.in.http.transaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemJson;
import dev.daybook.adapter.in.http.request.ConsistencyToken;
import dev.daybook.adapter.in.http.write.Write;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.view.TransactionView;

/// What came of one line: what an ordinary request would have been answered, its headers included.
record LineResult(Write write) {

    ObjectNode begun(long line, TransactionView transaction, EventRef written, boolean repeated) {
        var json = of(line, write.createdStatus()).put("idempotency_hit", repeated);
        if (!write.isRehearsed()) {
            json.put("consistency_token", ConsistencyToken.of(written));
        }
        return json.set("transaction", TransactionJson.of(transaction));
    }

    ObjectNode refused(long line, Problem problem) {
        return of(line, problem.code().status()).set("problem", ProblemJson.of(problem));
    }

    private static ObjectNode of(long line, int status) {
        return Json.object().put("line", line).put("status", status);
    }
}
