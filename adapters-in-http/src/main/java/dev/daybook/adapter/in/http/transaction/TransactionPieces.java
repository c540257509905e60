package dev.daybook.adapter.in.http.transaction;

import dev.daybook.application.port.Books.TransactionPlace;
import dev.daybook.application.view.TransactionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// The rows of a page of transactions, read in small pieces. Where they are heavy the page ends early: a thousand
/// transactions of five hundred postings each would be too much for the memory on both sides.
///
/// @param rows one more than `shown` where there is a next page
record TransactionPieces(List<TransactionView> rows, int shown) {

    static final int MOST_POSTINGS = 10_000;

    private static final int PIECE = 50;

    /// @param list answers at most so many transactions behind a place
    static TransactionPieces read(
            int limit,
            Optional<TransactionPlace> after,
            BiFunction<Optional<TransactionPlace>, Integer, List<TransactionView>> list) {
        var rows = new ArrayList<TransactionView>();
        int postings = 0;
        while (rows.size() <= limit) {
            int asked = Math.min(PIECE, limit + 1 - rows.size());
            var last = rows.isEmpty() ? after : Optional.of(place(rows.getLast()));
            var piece = list.apply(last, asked);
            rows.addAll(piece);
            postings += piece.stream().mapToInt(row -> row.postings().size()).sum();
            if (piece.size() < asked) {
                return new TransactionPieces(rows, limit);
            }
            if (postings > MOST_POSTINGS && rows.size() > 1) {
                return new TransactionPieces(rows, Math.min(limit, rows.size() - 1));
            }
        }
        return new TransactionPieces(rows, limit);
    }

    private static TransactionPlace place(TransactionView transaction) {
        return new TransactionPlace(transaction.recordedAt(), transaction.id());
    }
}
