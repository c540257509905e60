package dev.daybook.adapter.in.http.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.adapter.in.http.page.ListRequest;
import dev.daybook.adapter.in.http.page.Page;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.application.port.EventRef;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.util.List;
import java.util.function.Function;

/// A list of what is in the stream of an account, oldest first.
///
/// @param name what is listed, in cursors
/// @param event the one that a row is about
record StreamList<R>(String name, Source<R> source, Function<R, EventRef> event, Function<R, JsonNode> json) {

    /// Those behind a version.
    @FunctionalInterface
    interface Source<R> {
        List<R> list(LedgerId ledger, AccountId account, long version, int limit);
    }

    /// Read from the store itself, so a consistency token is checked and otherwise no news.
    void answer(Call call, NotFound notFound) {
        var ledger = call.path().ledger();
        var account = call.path().account();
        var request = new ListRequest(call, "%s of %s/%s".formatted(name, ledger, account));
        long version = request.last(StreamList::version).orElse(0L);
        var _ = call.freshness();
        call.check();
        var rows = source.list(ledger, account, version, request.rows());
        if (rows.isEmpty() && version == 0) {
            throw notFound.account(ledger);
        }
        Answer.ok(call.http(), Page.of(request, rows, json, this::place));
    }

    private List<String> place(R row) {
        return List.of(Long.toString(event.apply(row).version()));
    }

    private static long version(List<String> place) {
        return Math.max(1, Long.parseLong(place.getFirst()));
    }
}
