package dev.daybook.adapter.in.http.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.application.journey.Passing;
import dev.daybook.application.journey.Passing.State;
import dev.daybook.application.journey.TransactionTrace;
import dev.daybook.application.journey.TransactionTrace.TracedEvent;
import dev.daybook.application.port.FeedPlace;
import java.util.List;

/// Traces as clients see them: the events without what they say, and behind each its hops, the feed first.
final class TraceJson {

    private static final String FEED = "feed";

    private TraceJson() {}

    static ObjectNode of(TransactionTrace trace) {
        var json = Json.object()
                .put("id", trace.transaction().toString())
                .put("ledger", trace.ledger().value());
        var events = json.putArray("events");
        trace.events().stream().map(TraceJson::of).forEach(events::add);
        return json;
    }

    private static ObjectNode of(TracedEvent traced) {
        var event = traced.event();
        var json = EventJson.of(event).put("stream", event.ref().stream().toString());
        json.remove(List.of("data"));
        traced.place()
                .ifPresent(place -> json.putObject("position")
                        .put("partition", place.partition())
                        .put("position", Long.toString(place.position())));
        var hops = json.putArray("hops");
        hops.add(traced.place().map(TraceJson::fed).orElseGet(() -> hop(FEED, State.WAITING)));
        traced.passings().stream().map(TraceJson::of).forEach(hops::add);
        return json;
    }

    private static ObjectNode fed(FeedPlace place) {
        var json = hop(FEED, State.PASSED);
        place.since().ifPresent(at -> json.put("at", at.toString()));
        return json;
    }

    private static ObjectNode of(Passing passing) {
        var json = hop(passing.hop().name(), passing.state());
        passing.at().ifPresent(at -> json.put("at", at.toString()));
        passing.error().ifPresent(error -> json.put("error", error));
        return json;
    }

    private static ObjectNode hop(String name, State state) {
        return Json.object().put("name", name).put("state", Choice.word(state));
    }
}
