package dev.daybook.adapter.in.http.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.adapter.in.http.page.ListRequest;
import dev.daybook.adapter.in.http.page.Page;
import dev.daybook.application.view.EntryView;
import dev.daybook.application.view.Statement;
import java.util.ArrayList;
import java.util.List;

/// Statements as clients see them: the balances on every page are those of the whole period.
final class StatementJson {

    private StatementJson() {}

    static ObjectNode of(ListRequest request, Statement statement) {
        var period = statement.period();
        var side = statement.side();
        var json = Json.object()
                .put("id", statement.account().value())
                .put("asset", statement.asset().toString())
                .put("normal_balance", Choice.word(side))
                .put("by", Choice.word(period.axis()))
                .put("from", period.from().toString())
                .put("to", period.to().toString());
        json.set("opening_balance", BalancesJson.totals(statement.opening(), side));
        Page.put(json, "entries", request, statement.entries(), EntryJson::of, StatementJson::place);
        json.set("closing_balance", BalancesJson.totals(statement.closing(), side));
        return json;
    }

    private static List<String> place(EntryView entry) {
        var place = new ArrayList<String>();
        place.add(entry.effectiveAt().toString());
        place.addAll(EntryRoutes.place(entry.place()));
        return place;
    }
}
