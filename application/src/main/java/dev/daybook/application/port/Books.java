package dev.daybook.application.port;

import dev.daybook.application.view.AccountView;
import dev.daybook.application.view.EntryView;
import dev.daybook.application.view.LedgerView;
import dev.daybook.application.view.TransactionView;
import dev.daybook.application.view.TrialBalance;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.money.Asset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The books as people ask about them: search, history, reports. Each answer is true at one instant.
///
/// Lists answer at most `limit` rows behind the row named by `after`, or from the first.
public interface Books extends ProjectedVersions {

    Optional<LedgerView> ledger(LedgerId ledger);

    /// By id.
    List<LedgerView> ledgers(Optional<LedgerId> after, int limit);

    Optional<AccountView> account(LedgerId ledger, AccountId account);

    /// By id.
    List<AccountView> accounts(LedgerId ledger, AccountFilter filter, Optional<AccountId> after, int limit);

    /// Newest first.
    List<EntryView> entries(LedgerId ledger, AccountId account, Optional<EntryView.Place> after, int limit);

    Optional<TransactionView> transaction(LedgerId ledger, TransactionId transaction);

    /// Newest first.
    List<TransactionView> transactions(
            LedgerId ledger, TransactionFilter filter, Optional<TransactionPlace> after, int limit);

    TrialBalance trialBalance(LedgerId ledger);

    /// `prefix` takes whole segments or parts of them: `users:04` finds `users:042:wallet`.
    record AccountFilter(Optional<String> prefix, Optional<Asset> asset) {}

    record TransactionFilter(Optional<AccountId> account, Optional<String> externalId) {}

    /// Where a transaction stands among all: in the order in which they were recorded.
    record TransactionPlace(Instant recordedAt, TransactionId transaction) {}
}
