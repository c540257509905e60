package dev.daybook.adapter.in.http.transaction;

import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.adapter.in.http.input.Metadata;
import dev.daybook.adapter.in.http.input.Names;
import dev.daybook.adapter.in.http.input.Times;
import dev.daybook.adapter.in.http.page.ListRequest;
import dev.daybook.adapter.in.http.page.Page;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.port.Books.Order;
import dev.daybook.application.port.Books.TransactionFilter;
import dev.daybook.application.port.Books.TransactionPlace;
import dev.daybook.application.query.TransactionQuery;
import dev.daybook.application.view.TransactionStatus;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.id.TransactionId;
import java.util.List;
import java.util.UUID;

/// Lists transactions in the order in which they were recorded, from either end.
public final class TransactionListRoutes {

    private final TransactionQuery transactions;
    private final NotFound notFound;

    /// What clients call the two orders.
    private enum From {
        NEWEST,
        OLDEST;

        Order order() {
            return switch (this) {
                case NEWEST -> Order.NEWEST_FIRST;
                case OLDEST -> Order.OLDEST_FIRST;
            };
        }
    }

    public TransactionListRoutes(TransactionQuery transactions, NotFound notFound) {
        this.transactions = transactions;
        this.notFound = notFound;
    }

    public void addTo(Routes routes) {
        routes.get("/v1/ledgers/{ledger}/transactions", Access.READ_LEDGER, this::list);
    }

    private void list(Call call) {
        var ledger = call.path().ledger();
        var request = new ListRequest(call, "transactions of " + ledger);
        var filter = filter(request);
        var from = request.filter("order", Choice.of(From.class)).orElse(From.NEWEST);
        var last = request.last(TransactionListRoutes::place);
        var freshness = call.freshness();
        call.check();
        var pieces = TransactionPieces.read(
                request.limit(),
                last,
                (after, limit) -> transactions.list(ledger, filter, from.order(), after, limit, freshness));
        notFound.unlessAny(pieces.rows(), ledger);
        Answer.ok(
                call.http(),
                Page.of(request, pieces.rows(), pieces.shown(), TransactionJson::of, TransactionListRoutes::place));
    }

    private static TransactionFilter filter(ListRequest request) {
        return new TransactionFilter(
                request.filter("account", Names.ACCOUNT),
                request.filter("status", Choice.of(TransactionStatus.class)),
                request.filter("external_id", TransactionReader.EXTERNAL_ID),
                request.filter("effective_from", Times.TIME),
                request.filter("effective_to", Times.TIME),
                request.deepFilter("metadata", Metadata.KEY, Metadata.VALUE));
    }

    private static List<String> place(TransactionView transaction) {
        return List.of(transaction.recordedAt().toString(), transaction.id().toString());
    }

    private static TransactionPlace place(List<String> place) {
        return new TransactionPlace(Times.ofOurs(place.get(0)), new TransactionId(UUID.fromString(place.get(1))));
    }
}
