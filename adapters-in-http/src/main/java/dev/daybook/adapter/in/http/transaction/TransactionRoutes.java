package dev.daybook.adapter.in.http.transaction;

import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.adapter.in.http.input.Names;
import dev.daybook.adapter.in.http.page.ListRequest;
import dev.daybook.adapter.in.http.page.Page;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.port.Books.TransactionFilter;
import dev.daybook.application.port.Books.TransactionPlace;
import dev.daybook.application.query.TransactionQuery;
import dev.daybook.application.transaction.PostTransactionUseCase;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.id.TransactionId;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Posts, finds and lists transactions.
public final class TransactionRoutes {

    private final PostTransactionUseCase postTransaction;
    private final TransactionQuery transactions;
    private final NotFound notFound;
    private final InstantSource time;

    public TransactionRoutes(
            PostTransactionUseCase postTransaction,
            TransactionQuery transactions,
            NotFound notFound,
            InstantSource time) {
        this.postTransaction = postTransaction;
        this.transactions = transactions;
        this.notFound = notFound;
        this.time = time;
    }

    public void addTo(Routes routes) {
        routes.post("/v1/ledgers/{ledger}/transactions", this::post);
        routes.get("/v1/ledgers/{ledger}/transactions", this::list);
        routes.get("/v1/ledgers/{ledger}/transactions/{id}", this::find);
    }

    private void post(Call call) throws IOException {
        var ledger = call.path().ledger();
        var reader = new TransactionReader(ledger, call.idempotencyKey());
        var command = call.require(call.body(reader.postAt(time.instant())));
        var outcome = postTransaction.handle(ledger, command, call.metadata());
        Answer.written(
                call.http(),
                outcome,
                TransactionJson::of,
                reason -> notFound.orLedger(TransactionProblems.of(reason), ledger));
    }

    private void find(Call call) {
        var ledger = call.path().ledger();
        var transaction = call.path().transaction();
        var freshness = call.freshness();
        call.check();
        var found = transactions.find(ledger, transaction, freshness).orElseThrow(() -> notFound.transaction(ledger));
        Answer.versioned(call.http(), found.version(), TransactionJson.of(found));
    }

    private void list(Call call) {
        var ledger = call.path().ledger();
        var request = new ListRequest(call, "transactions of " + ledger);
        var filter = new TransactionFilter(
                request.filter("account", Names.ACCOUNT), request.filter("external_id", TransactionReader.EXTERNAL_ID));
        var last = request.last(TransactionRoutes::place);
        var freshness = call.freshness();
        call.check();
        var rows = transactions.list(ledger, filter, last, request.rows(), freshness);
        notFound.unlessAny(rows, ledger);
        Answer.ok(call.http(), Page.of(request, rows, TransactionJson::of, TransactionRoutes::place));
    }

    private static List<String> place(TransactionView transaction) {
        var posting = transaction.posting();
        return List.of(posting.at().toString(), posting.transaction().toString());
    }

    private static TransactionPlace place(List<String> place) {
        return new TransactionPlace(Instant.parse(place.get(0)), new TransactionId(UUID.fromString(place.get(1))));
    }
}
