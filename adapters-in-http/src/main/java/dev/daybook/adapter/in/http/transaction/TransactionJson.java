package dev.daybook.adapter.in.http.transaction;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.account.HoldingsJson;
import dev.daybook.adapter.in.http.answer.Shown;
import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.adapter.in.http.request.EntityTag;
import dev.daybook.application.view.TransactionStatus;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.transaction.GuardedBalance;
import java.util.Map;
import java.util.TreeMap;

/// Transactions as clients see them. `balances` tells where its newest event left the guarded accounts it touches.
final class TransactionJson {

    private TransactionJson() {}

    static Shown shown(TransactionView transaction) {
        return Shown.of(of(transaction), EntityTag.of(transaction.version()));
    }

    static ObjectNode of(TransactionView transaction) {
        var json = Json.object()
                .put("id", transaction.id().toString())
                .put("ledger", transaction.ledger().value())
                .put("status", Choice.word(transaction.status()))
                .put("version", transaction.version());
        transaction.externalId().ifPresent(id -> json.put("external_id", id));
        transaction.description().ifPresent(description -> json.put("description", description));
        transaction.reason().ifPresent(reason -> json.put("reason", reason));
        json.put("effective_at", transaction.effectiveAt().toString());
        json.put("recorded_at", transaction.recordedAt().toString());
        transaction.expiresAt().ifPresent(at -> json.put("expires_at", at.toString()));
        transaction.resolvedAt().ifPresent(at -> json.put("resolved_at", at.toString()));
        transaction.reverses().ifPresent(id -> json.put("reverses_transaction_id", id.toString()));
        transaction.reversedBy().ifPresent(id -> json.put("reversed_by_transaction_id", id.toString()));
        json.set("metadata", Json.texts(transaction.metadata()));
        json.set("postings", postings(transaction));
        json.set("balances", balances(transaction.balances()));
        return json;
    }

    /// `amount` is what counts: once a pending one is posted, what was posted of it.
    private static ArrayNode postings(TransactionView transaction) {
        var json = Json.array();
        boolean wasPending = transaction.status() != TransactionStatus.POSTED
                || transaction.postedAmounts().isPresent();
        for (int place = 0; place < transaction.postings().size(); place++) {
            int index = place;
            var posting = transaction.postings().get(place);
            var begun = posting.amount().minorUnits();
            var counts = transaction
                    .postedAmounts()
                    .map(amounts -> amounts.get(index))
                    .orElse(begun);
            var object = json.addObject()
                    .put("debit", posting.debit().value())
                    .put("credit", posting.credit().value())
                    .put("amount", counts.toString());
            if (wasPending) {
                object.put("pending_amount", begun.toString());
            }
            object.put("asset", posting.amount().asset().toString());
        }
        return json;
    }

    private static ArrayNode balances(Map<AccountId, GuardedBalance> balances) {
        var json = Json.array();
        new TreeMap<>(balances)
                .forEach((account, balance) -> json.addObject()
                        .put("account", account.value())
                        .put("version", balance.version())
                        .setAll(HoldingsJson.of(new Holdings(balance.posted(), balance.reserved()))));
        return json;
    }
}
