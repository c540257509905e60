package dev.daybook.adapter.in.http.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.account.HoldingsJson;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.application.view.TrialBalance;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import java.util.Comparator;
import java.util.TreeMap;

/// A trial balance as clients see it: assets in the order of their names.
final class TrialBalanceJson {

    private TrialBalanceJson() {}

    static ObjectNode of(LedgerId ledger, TrialBalance trialBalance) {
        var json = Json.object().put("id", ledger.value());
        var totals = json.putArray("totals");
        var byName = new TreeMap<Asset, Holdings>(Comparator.comparing(Asset::toString));
        byName.putAll(trialBalance.totals());
        byName.forEach((asset, sums) -> put(totals.addObject(), asset, sums));
        var lines = json.putArray("lines");
        trialBalance
                .lines()
                .forEach(line ->
                        put(lines.addObject().put("account", line.account().value()), line.asset(), line.holdings()));
        return json;
    }

    private static void put(ObjectNode json, Asset asset, Holdings holdings) {
        json.put("asset", asset.toString()).setAll(HoldingsJson.of(holdings));
    }
}
