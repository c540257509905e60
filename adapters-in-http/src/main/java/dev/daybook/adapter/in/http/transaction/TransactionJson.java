package dev.daybook.adapter.in.http.transaction;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.transaction.GuardedBalance;
import dev.daybook.domain.transaction.Posting;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Transactions as clients see them. `balances` tells where it left the guarded accounts it touched.
final class TransactionJson {

    private TransactionJson() {}

    static ObjectNode of(TransactionView transaction) {
        var posting = transaction.posting();
        var json = Json.object()
                .put("id", posting.transaction().toString())
                .put("ledger", transaction.ledger().value())
                .put("status", Choice.word(transaction.status()))
                .put("version", transaction.version());
        posting.externalId().ifPresent(id -> json.put("external_id", id));
        posting.description().ifPresent(description -> json.put("description", description));
        json.put("effective_at", posting.effectiveAt().toString());
        json.put("recorded_at", posting.at().toString());
        json.set("metadata", Json.texts(posting.metadata()));
        json.set("postings", postings(posting.postings()));
        json.set("balances", balances(posting.balances()));
        return json;
    }

    private static ArrayNode postings(List<Posting> postings) {
        var json = Json.array();
        postings.forEach(posting -> json.addObject()
                .put("debit", posting.debit().value())
                .put("credit", posting.credit().value())
                .put("amount", posting.amount().minorUnits().toString())
                .put("asset", posting.amount().asset().toString()));
        return json;
    }

    private static ArrayNode balances(Map<AccountId, GuardedBalance> balances) {
        var json = Json.array();
        new TreeMap<>(balances).forEach((account, balance) -> {
            var after = json.addObject().put("account", account.value()).put("version", balance.version());
            after.putObject("posted")
                    .put("debits", balance.posted().debits().toString())
                    .put("credits", balance.posted().credits().toString());
        });
        return json;
    }
}
