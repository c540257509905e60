package dev.daybook.adapter.in.http.console.tryit;

import dev.daybook.application.port.Books.AccountFilter;
import dev.daybook.application.query.AccountQuery;
import dev.daybook.application.query.Freshness;
import dev.daybook.application.query.TransactionQuery;
import dev.daybook.application.view.AccountView;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.money.Asset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is in a ledger that forms can name.
record Choices(AccountQuery accounts, TransactionQuery transactions) {

    private static final int MOST = 200;

    List<AccountView> accounts(LedgerId ledger) {
        return accounts.list(ledger, AccountFilter.ALL, Optional.empty(), MOST, Freshness.ANY);
    }

    /// The asset of each posting; none where there is no such transaction.
    List<Asset> assets(LedgerId ledger, String transaction) {
        return id(transaction)
                .flatMap(id -> transactions.find(ledger, id, Freshness.ANY))
                .map(found -> found.postings().stream()
                        .map(posting -> posting.amount().asset())
                        .toList())
                .orElse(List.of());
    }

    private static Optional<TransactionId> id(String text) {
        try {
            return Optional.of(new TransactionId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
