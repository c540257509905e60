package dev.daybook.adapter.in.http.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.application.view.BalanceView;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.account.Totals;

/// An account's balances as clients see them: amounts in minor units, as strings.
final class BalancesJson {

    private BalancesJson() {}

    static ObjectNode of(BalanceView balances) {
        var json = Json.object();
        json.set("posted", totals(balances.posted(), balances.side()));
        json.set("pending", totals(balances.pending(), balances.side()));
        json.set("available", Json.object().put("amount", balances.available().toString()));
        return json;
    }

    static ObjectNode totals(Totals totals, NormalBalance side) {
        return Json.object()
                .put("debits", totals.debits().toString())
                .put("credits", totals.credits().toString())
                .put("amount", totals.balance(side).toString());
    }
}
