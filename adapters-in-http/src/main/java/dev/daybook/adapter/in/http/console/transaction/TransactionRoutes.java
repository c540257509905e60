package dev.daybook.adapter.in.http.console.transaction;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.console.page.Asked;
import dev.daybook.adapter.in.http.console.page.Pages;
import dev.daybook.adapter.in.http.console.page.Places;
import dev.daybook.adapter.in.http.console.page.Rows;
import dev.daybook.adapter.in.http.console.page.Section;
import dev.daybook.adapter.in.http.console.page.Shell;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.port.Books.Order;
import dev.daybook.application.port.Books.TransactionPlace;
import dev.daybook.application.query.Freshness;
import dev.daybook.application.query.TransactionQuery;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.id.LedgerId;
import java.util.List;
import java.util.Map;

/// Finds transactions, and shows one.
public final class TransactionRoutes {

    private static final int ROWS = 50;

    private final Pages pages;
    private final TransactionQuery transactions;
    private final NotFound notFound;

    public TransactionRoutes(Pages pages, TransactionQuery transactions, NotFound notFound) {
        this.pages = pages;
        this.transactions = transactions;
        this.notFound = notFound;
    }

    public void addTo(Routes routes) {
        routes.get("/console/ledgers/{ledger}/transactions", Access.READ_LEDGER, this::list);
        routes.get("/console/ledgers/{ledger}/transactions/{id}", Access.READ_LEDGER, this::show);
    }

    private void list(Call call) {
        var ledger = call.path().ledger();
        var asked = new Asked(call);
        var search = TransactionSearch.of(asked);
        var after = asked.field("after", Places.TRANSACTION);
        call.check();
        notFound.ledger(ledger);
        var found = search.filter()
                .map(filter -> transactions.list(ledger, filter, Order.NEWEST_FIRST, after, ROWS + 1, Freshness.ANY))
                .orElse(List.of());
        var link = search.link(Shell.root(ledger) + "/transactions");
        var rows = Rows.of(found, ROWS, last -> link.with("after", Places.of(place(last))));
        pages.show(
                call,
                Section.TRANSACTIONS,
                "Transactions",
                ledger,
                "transaction/list.jte",
                Map.of("search", search, "transactions", rows));
    }

    private static TransactionPlace place(TransactionView transaction) {
        return new TransactionPlace(transaction.recordedAt(), transaction.id());
    }

    private void show(Call call) {
        var ledger = call.path().ledger();
        var id = call.path().transaction();
        call.check();
        var transaction = transactions.find(ledger, id, Freshness.ANY).orElseThrow(() -> notFound.transaction(ledger));
        pages.show(
                call,
                Section.TRANSACTIONS,
                "Transaction " + transaction.externalId().orElse(id.toString()),
                ledger,
                "transaction/page.jte",
                Map.of(
                        "transaction", transaction,
                        "moves", Move.all(transaction),
                        "flows", Flows.of(transaction),
                        "life", life(ledger, transaction),
                        "left", Left.all(transaction)));
    }

    private List<Step> life(LedgerId ledger, TransactionView transaction) {
        var reversal = transaction.reversedBy().flatMap(id -> transactions.find(ledger, id, Freshness.ANY));
        return Step.all(transaction, reversal);
    }
}
