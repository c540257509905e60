package dev.daybook.bootstrap.function;

import dev.daybook.adapter.in.http.health.Readiness;
import dev.daybook.application.port.Books;
import dev.daybook.application.port.EventDirectory;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.query.Freshness;
import dev.daybook.application.query.LedgerQuery;
import dev.daybook.bootstrap.service.Answering;
import dev.daybook.domain.id.LedgerId;
import java.util.List;
import java.util.Optional;

/// Whether what the web API reads from answers.
record StoresReadiness(EventDirectory events, Books books) implements Readiness {

    /// There or not, it can be asked for.
    private static final EventRef SOME_EVENT = new EventRef(StreamId.of(new LedgerId("main")), 1);

    @Override
    public List<Part> parts() {
        return List.of(
                Answering.ask("event-store", () -> {
                    var _ = events.find(List.of(SOME_EVENT));
                }),
                Answering.ask("books", () -> {
                    var _ = new LedgerQuery(books).list(Optional.empty(), Optional.empty(), 1, Freshness.ANY);
                }));
    }
}
