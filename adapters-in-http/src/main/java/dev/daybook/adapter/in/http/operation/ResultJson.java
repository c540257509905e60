package dev.daybook.adapter.in.http.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.application.job.JobResult;
import dev.daybook.application.job.JobResult.Rebuilt;
import dev.daybook.application.job.JobResult.Redriven;
import dev.daybook.application.job.JobResult.Retold;
import dev.daybook.application.job.JobResult.Verified;
import dev.daybook.application.port.ReadModel.Comparison;
import dev.daybook.application.port.ReadModel.Difference;

/// What a job came to. `good` says whether the answer is yes.
final class ResultJson {

    private ResultJson() {}

    static ObjectNode of(JobResult result) {
        var json = Json.object().put("good", result.isGood());
        return json.setAll(
                switch (result) {
                    case Rebuilt rebuilt -> rebuilt(rebuilt);
                    case Redriven redriven ->
                        Json.object().put("redriven", redriven.redriven()).put("parked", redriven.parked());
                    case Retold retold ->
                        Json.object().put("told", retold.told()).put("parked", retold.parked());
                    case Verified(var report) -> ReportJson.of(report);
                });
    }

    private static ObjectNode rebuilt(Rebuilt rebuilt) {
        var json = Json.object().put("switched", rebuilt.switched()).put("label", rebuilt.label());
        json.set("positions", PositionsJson.of(rebuilt.positions()));
        rebuilt.comparison().ifPresent(comparison -> put(json, comparison));
        return json;
    }

    private static void put(ObjectNode json, Comparison comparison) {
        json.put("rows", comparison.rows()).put("different", comparison.different());
        var differences = json.putArray("differences");
        comparison.listed().forEach(difference -> put(differences.addObject(), difference));
    }

    private static void put(ObjectNode json, Difference difference) {
        json.put("row", difference.row());
        difference.live().ifPresent(row -> json.put("live", row));
        difference.other().ifPresent(row -> json.put("other", row));
    }
}
