package dev.daybook.application.query;

import dev.daybook.application.port.Books;
import dev.daybook.application.port.Books.Order;
import dev.daybook.application.port.Books.TransactionFilter;
import dev.daybook.application.port.Books.TransactionPlace;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import java.util.List;
import java.util.Optional;

/// Transactions, one or many.
public final class TransactionQuery {

    private final Books books;
    private final ReadYourWrites freshness;

    public TransactionQuery(Books books) {
        this.books = books;
        this.freshness = new ReadYourWrites(books);
    }

    public Optional<TransactionView> find(LedgerId ledger, TransactionId transaction, Freshness wanted) {
        freshness.await(wanted);
        return books.transaction(ledger, transaction);
    }

    public List<TransactionView> list(
            LedgerId ledger,
            TransactionFilter filter,
            Order order,
            Optional<TransactionPlace> after,
            int limit,
            Freshness wanted) {
        freshness.await(wanted);
        return books.transactions(ledger, filter, order, after, limit);
    }
}
