package dev.daybook.adapter.in.http.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.account.HoldingsJson;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.transaction.GuardedBalance;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.TransactionEvent;
import dev.daybook.domain.transaction.TransactionEvent.PendingResolved;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionExpired;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionVoided;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.TransactionReversed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What each fact of a transaction says. `balances` tells where it left the guarded accounts it touches.
final class TransactionEventJson {

    private TransactionEventJson() {}

    static ObjectNode of(TransactionEvent event) {
        return switch (event) {
            case TransactionPosted posted -> posted(posted);
            case TransactionPended pended -> pended(pended);
            case PendingTransactionPosted posted -> posted(posted);
            case PendingTransactionVoided voided -> voided(voided);
            case PendingTransactionExpired expired -> resolved(expired);
            case TransactionReversed reversed ->
                about(reversed)
                        .put("reversed_by_transaction_id", reversed.reversal().toString());
        };
    }

    private static ObjectNode posted(TransactionPosted posted) {
        var json = about(posted);
        posted.externalId().ifPresent(id -> json.put("external_id", id));
        posted.description().ifPresent(text -> json.put("description", text));
        json.put("effective_at", posted.effectiveAt().toString());
        posted.reverses().ifPresent(id -> json.put("reverses_transaction_id", id.toString()));
        json.set("metadata", Json.texts(posted.metadata()));
        return moved(json, posted.postings(), posted.balances());
    }

    private static ObjectNode pended(TransactionPended pended) {
        var json = about(pended);
        pended.externalId().ifPresent(id -> json.put("external_id", id));
        pended.description().ifPresent(text -> json.put("description", text));
        json.put("effective_at", pended.reservedFrom().toString());
        pended.expiresAt().ifPresent(at -> json.put("expires_at", at.toString()));
        json.set("metadata", Json.texts(pended.metadata()));
        return moved(json, pended.postings(), pended.balances());
    }

    private static ObjectNode posted(PendingTransactionPosted posted) {
        var json = resolved(posted);
        var amounts = json.putArray("amounts");
        posted.amounts().forEach(amount -> amounts.add(amount.toString()));
        return json;
    }

    private static ObjectNode voided(PendingTransactionVoided voided) {
        var json = resolved(voided);
        voided.reason().ifPresent(text -> json.put("reason", text));
        return json;
    }

    private static ObjectNode resolved(PendingResolved resolved) {
        var json = about(resolved).put("effective_at", resolved.effectiveAt().toString());
        return moved(json, resolved.postings(), resolved.balances());
    }

    private static ObjectNode about(TransactionEvent event) {
        return Json.object().put("transaction_id", event.transaction().toString());
    }

    private static ObjectNode moved(ObjectNode json, List<Posting> postings, Map<AccountId, GuardedBalance> balances) {
        json.set("postings", postings(postings));
        return json.set("balances", balances(balances));
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
        new TreeMap<>(balances)
                .forEach((account, balance) -> json.addObject()
                        .put("account", account.value())
                        .put("version", balance.version())
                        .setAll(HoldingsJson.of(new Holdings(balance.posted(), balance.reserved()))));
        return json;
    }
}
