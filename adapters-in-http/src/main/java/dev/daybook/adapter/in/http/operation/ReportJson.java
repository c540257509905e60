package dev.daybook.adapter.in.http.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.account.HoldingsJson;
import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.application.job.Finding;
import dev.daybook.application.job.VerifyReport;
import dev.daybook.application.job.VerifyReport.CheckedReadModel;
import dev.daybook.application.port.ReadModel.AssetTotals;

/// What was verified, with what was found.
final class ReportJson {

    private static final double MILLIS = 1_000;

    private ReportJson() {}

    static ObjectNode of(VerifyReport report) {
        var json = Json.object()
                .put("events", report.events())
                .put("streams", report.streams())
                .put("feed_entries", report.feedEntries())
                .put("took_seconds", report.took().toMillis() / MILLIS);
        var readModels = json.putArray("read_models");
        report.readModels().forEach(checked -> readModels.add(of(checked)));
        json.put("found", report.found()).put("repaired", report.repaired());
        var findings = json.putArray("findings");
        report.findings().forEach(finding -> findings.add(of(finding)));
        return json;
    }

    private static ObjectNode of(CheckedReadModel checked) {
        var json = Json.object()
                .put("id", checked.name())
                .put("rows", checked.rows())
                .put("different", checked.different())
                .put("parked", checked.parked());
        var totals = json.putArray("totals");
        checked.totals().forEach(total -> totals.add(of(total)));
        return json;
    }

    private static ObjectNode of(AssetTotals total) {
        return Json.object()
                .put("ledger", total.ledger().value())
                .put("asset", total.asset().toString())
                .setAll(HoldingsJson.of(total.sums()));
    }

    private static ObjectNode of(Finding finding) {
        return Json.object()
                .put("kind", Choice.word(finding.kind()))
                .put("subject", finding.subject())
                .put("detail", finding.detail())
                .put("repaired", finding.repaired());
    }
}
