package dev.daybook.adapter.in.http.ledger;

import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.adapter.in.http.answer.Shown;
import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.page.ListRequest;
import dev.daybook.adapter.in.http.page.Page;
import dev.daybook.adapter.in.http.problem.Missing;
import dev.daybook.adapter.in.http.problem.ProblemException;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.adapter.in.http.write.WriteSides;
import dev.daybook.application.query.LedgerQuery;
import dev.daybook.domain.id.LedgerId;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/// Creates, finds and lists books.
public final class LedgerRoutes {

    private final WriteSides writes;
    private final LedgerQuery ledgers;
    private final InstantSource time;

    public LedgerRoutes(WriteSides writes, LedgerQuery ledgers, InstantSource time) {
        this.writes = writes;
        this.ledgers = ledgers;
        this.time = time;
    }

    public void addTo(Routes routes) {
        routes.post("/v1/ledgers", Access.WRITE_GRANTED_LEDGERS, this::create);
        routes.get("/v1/ledgers", Access.READ_GRANTED_LEDGERS, this::list);
        routes.get("/v1/ledgers/{ledger}", Access.READ_LEDGER, this::find);
    }

    private void create(Call call) throws IOException {
        var _ = call.idempotencyKey();
        var write = writes.of(call);
        var command = call.require(call.body(LedgerReader.createAt(time.instant())));
        call.caller().require(command.ledger());
        var outcome = write.side().createLedger().handle(command, call.metadata());
        write.created(outcome, ledger -> Shown.untagged(LedgerJson.of(ledger)), LedgerProblems::of);
    }

    private void find(Call call) {
        var ledger = call.path().ledger();
        var freshness = call.freshness();
        call.check();
        var found = ledgers.find(ledger, freshness).orElseThrow(() -> new ProblemException(Missing.ledger()));
        Answer.ok(call.http(), LedgerJson.of(found));
    }

    private void list(Call call) {
        var request = new ListRequest(call, "ledgers");
        var last = request.last(place -> new LedgerId(place.getFirst()));
        var freshness = call.freshness();
        call.check();
        var rows = ledgers.list(call.caller().ledgers().names(), last, request.rows(), freshness);
        Answer.ok(
                call.http(),
                Page.of(request, rows, LedgerJson::of, row -> List.of(row.id().value())));
    }
}
