package dev.daybook.adapter.in.http.transaction;

import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.adapter.in.http.write.WriteSides;
import dev.daybook.application.query.TransactionQuery;
import java.io.IOException;
import java.time.InstantSource;

/// Begins transactions, posted or pending, and finds them.
public final class TransactionRoutes {

    private final WriteSides writes;
    private final TransactionQuery transactions;
    private final NotFound notFound;
    private final InstantSource time;

    public TransactionRoutes(WriteSides writes, TransactionQuery transactions, NotFound notFound, InstantSource time) {
        this.writes = writes;
        this.transactions = transactions;
        this.notFound = notFound;
        this.time = time;
    }

    public void addTo(Routes routes) {
        routes.post("/v1/ledgers/{ledger}/transactions", Access.WRITE_LEDGER, this::begin);
        routes.get("/v1/ledgers/{ledger}/transactions/{id}", Access.READ_LEDGER, this::find);
    }

    private void begin(Call call) throws IOException {
        var ledger = call.path().ledger();
        var write = writes.of(call);
        var reader = new TransactionReader(ledger, call.idempotencyKey());
        var command = call.require(call.body(reader.beginAt(time.instant())));
        var outcome = write.side().transact().handle(ledger, command, call.metadata());
        write.created(
                outcome, TransactionJson::shown, reason -> notFound.orLedger(TransactionProblems.of(reason), ledger));
    }

    private void find(Call call) {
        var ledger = call.path().ledger();
        var transaction = call.path().transaction();
        var known = call.ifNoneMatch();
        var freshness = call.freshness();
        call.check();
        var found = transactions.find(ledger, transaction, freshness).orElseThrow(() -> notFound.transaction(ledger));
        Answer.read(call.http(), TransactionJson.shown(found), known);
    }
}
