package dev.daybook.adapter.in.http.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.account.AccountJson;
import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.account.AccountEvent.AccountClosed;
import dev.daybook.domain.account.AccountEvent.AccountFrozen;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountEvent.AccountUnfrozen;
import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import dev.daybook.domain.account.AccountEvent.EntriesReserved;
import dev.daybook.domain.account.AccountEvent.FundsMoved;
import dev.daybook.domain.account.AccountEvent.MetadataChanged;
import dev.daybook.domain.account.AccountEvent.MinimumBalanceChanged;
import dev.daybook.domain.account.AccountEvent.ReservationEnded;
import dev.daybook.domain.account.Entry;
import java.util.List;
import java.util.Optional;

/// What each fact of an account says. The keys by which clients repeat their requests are nobody else's business.
final class AccountEventJson {

    private AccountEventJson() {}

    static ObjectNode of(AccountEvent event) {
        return switch (event) {
            case AccountOpened opened -> opened(opened);
            case AccountFrozen frozen -> because(frozen.reason());
            case AccountUnfrozen unfrozen -> because(unfrozen.reason());
            case AccountClosed closed -> because(closed.reason());
            case MetadataChanged changed -> Json.object().set("metadata", Json.texts(changed.metadata()));
            case MinimumBalanceChanged changed ->
                Json.object().put("minimum_balance", AccountJson.minimum(changed.minimumBalance()));
            case EntriesPosted posted -> moved(posted).set("entries", entries(posted.entries()));
            case EntriesReserved reserved -> moved(reserved).set("entries", entries(reserved.entries()));
            case ReservationEnded ended -> ended(ended);
        };
    }

    private static ObjectNode opened(AccountOpened opened) {
        var json = Json.object()
                .put("asset", opened.asset().toString())
                .put("normal_balance", Choice.word(opened.normalBalance()))
                .put("minimum_balance", AccountJson.minimum(opened.minimumBalance()))
                .put("guarded", opened.guarded());
        return json.set("metadata", Json.texts(opened.metadata()));
    }

    private static ObjectNode because(Optional<String> reason) {
        var json = Json.object();
        reason.ifPresent(text -> json.put("reason", text));
        return json;
    }

    private static ObjectNode ended(ReservationEnded ended) {
        var json = moved(ended).put("end", Choice.word(ended.end()));
        json.set("reserved", entries(ended.reserved()));
        return json.set("posted", entries(ended.posted()));
    }

    private static ObjectNode moved(FundsMoved moved) {
        return Json.object().put("transaction_id", moved.transaction().toString());
    }

    private static ArrayNode entries(List<Entry> entries) {
        var json = Json.array();
        entries.forEach(entry -> json.addObject()
                .put("posting", entry.posting())
                .put("direction", Choice.word(entry.direction()))
                .put("amount", entry.amount().toString()));
        return json;
    }
}
