package dev.daybook.adapter.in.http.console.feed;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.console.page.Pages;
import dev.daybook.adapter.in.http.console.page.Section;
import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.adapter.in.http.input.Numbers;
import dev.daybook.adapter.in.http.input.Spot;
import dev.daybook.adapter.in.http.input.Streams;
import dev.daybook.adapter.in.http.input.Texts;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.adapter.in.http.problem.ProblemException;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.query.StoredEventQuery;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;

/// One stream, and one event of it. Both are of the ledger of the path, so they are shown to none who may not read it.
public final class StreamPageRoutes {

    private static final String STREAM = "/console/ledgers/{ledger}/streams/{kind}/{id}";

    private final Pages pages;
    private final StoredEventQuery events;

    public StreamPageRoutes(Pages pages, StoredEventQuery events) {
        this.pages = pages;
        this.events = events;
    }

    public void addTo(Routes routes) {
        routes.get("/console/ledgers/{ledger}/streams", Access.READ_LEDGER, StreamPageRoutes::open);
        routes.get(STREAM, Access.READ_LEDGER, this::showStream);
        routes.get(STREAM + "/{version}", Access.READ_LEDGER, this::showEvent);
    }

    /// The form that names a stream leads to its page.
    private static void open(Call call) {
        var ledger = call.path().ledger();
        var kind = call.parameter("kind", Choice.of(StreamId.Kind.class)).orElse(StreamId.Kind.ACCOUNT);
        var id = call.parameter("id", Texts.from1To(200)).map(String::strip);
        if (id.isEmpty()) {
            call.faults().add("id", "is required");
        }
        call.check();
        var stream = Streams.parse("%s/%s/%s".formatted(ledger, Choice.word(kind), id.orElseThrow()))
                .orElseThrow(StreamPageRoutes::nothing);
        call.http().redirect(StreamPaths.of(stream), HttpStatus.SEE_OTHER);
    }

    private void showStream(Call call) {
        var stream = stream(call);
        var after = call.parameter("after", Numbers.POSITION);
        call.check();
        long newest = events.newest(stream);
        long from = after.orElse(Math.max(0, newest - StreamView.WINDOW));
        var found = events.list(stream, from, StreamView.WINDOW);
        if (found.isEmpty() && newest == 0) {
            throw nothing();
        }
        var view = new StreamView(stream, found.reversed(), from, newest, events.partition(stream));
        pages.show(
                call,
                Section.FEED,
                StreamPaths.name(stream),
                stream.ledger(),
                "feed/stream.jte",
                Map.of("stream", view));
    }

    private void showEvent(Call call) {
        var stream = stream(call);
        var position = call.parameter("position", Numbers.POSITION);
        call.check();
        var ref = version(call).map(version -> new EventRef(stream, version)).orElseThrow(StreamPageRoutes::nothing);
        var event = events.find(ref).orElseThrow(StreamPageRoutes::nothing);
        var view = EventView.of(
                event,
                before(ref),
                events.partition(stream),
                position.filter(place -> events.isAt(ref, place)),
                events.find(new EventRef(stream, ref.version() + 1)).isPresent());
        if (call.http().header("HX-Request") != null) {
            pages.bare(call, "feed/event.jte", Map.of("event", view));
        } else {
            var title = "%s, version %d".formatted(view.type().name(), ref.version());
            pages.show(call, Section.FEED, title, stream.ledger(), "feed/event-page.jte", Map.of("event", view));
        }
    }

    private Optional<StoredEvent> before(EventRef ref) {
        return Optional.of(new EventRef(ref.stream(), ref.version() - 1))
                .filter(before -> before.version() > 0)
                .flatMap(events::find);
    }

    private static StreamId stream(Call call) {
        var http = call.http();
        return Streams.parse("%s/%s/%s".formatted(call.path().ledger(), http.pathParam("kind"), http.pathParam("id")))
                .orElseThrow(StreamPageRoutes::nothing);
    }

    private static Optional<Long> version(Call call) {
        return Numbers.VERSION.read(Spot.named("version", call.http().pathParam("version"), call.faults()));
    }

    private static ProblemException nothing() {
        return new ProblemException(ProblemCode.NOT_FOUND, "There is no such stream or event in this ledger.");
    }
}
