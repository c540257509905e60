package dev.daybook.application.port;

import dev.daybook.application.view.AccountView;
import dev.daybook.application.view.AsOf;
import dev.daybook.application.view.BalanceView;
import dev.daybook.application.view.EntryView;
import dev.daybook.application.view.LedgerView;
import dev.daybook.application.view.Period;
import dev.daybook.application.view.Statement;
import dev.daybook.application.view.TransactionStatus;
import dev.daybook.application.view.TransactionView;
import dev.daybook.application.view.TrialBalance;
import dev.daybook.domain.account.AccountStatus;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.money.Asset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The books as people ask about them: search, history, reports. Each answer is true at one instant.
///
/// Lists answer at most `limit` rows behind the row named by `after`, or from the first.
public interface Books extends ProjectedVersions {

    Optional<LedgerView> ledger(LedgerId ledger);

    /// By id.
    ///
    /// @param among only these; empty for all there are
    List<LedgerView> ledgers(Optional<Set<LedgerId>> among, Optional<LedgerId> after, int limit);

    Optional<AccountView> account(LedgerId ledger, AccountId account);

    /// What an account held at a time, at a bounded cost however many entries it has. Empty for an unknown account.
    Optional<BalanceView> balances(LedgerId ledger, AccountId account, AsOf asOf);

    /// By id.
    List<AccountView> accounts(LedgerId ledger, AccountFilter filter, Optional<AccountId> after, int limit);

    /// What was posted, newest first.
    List<EntryView> entries(LedgerId ledger, AccountId account, Optional<EntryView.Place> after, int limit);

    /// A page of a statement, oldest first by the period's axis. Empty for an unknown account.
    Optional<Statement> statement(
            LedgerId ledger, AccountId account, Period period, Optional<EntryView.EffectivePlace> after, int limit);

    Optional<TransactionView> transaction(LedgerId ledger, TransactionId transaction);

    List<TransactionView> transactions(
            LedgerId ledger, TransactionFilter filter, Order order, Optional<TransactionPlace> after, int limit);

    TrialBalance trialBalance(LedgerId ledger);

    TrialBalance trialBalance(LedgerId ledger, AsOf asOf);

    /// The sums per asset of [#trialBalance], without its lines.
    Map<Asset, Holdings> totals(LedgerId ledger);

    /// In the order in which they were recorded, from either end.
    enum Order {
        NEWEST_FIRST,
        OLDEST_FIRST
    }

    /// `prefix` takes whole segments or parts of them: `users:04` finds `users:042:wallet`. All of `metadata` must be
    /// there.
    record AccountFilter(
            Optional<String> prefix,
            Optional<Asset> asset,
            Optional<AccountStatus> status,
            Map<String, String> metadata) {

        public static final AccountFilter ALL =
                new AccountFilter(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

        public AccountFilter {
            metadata = Map.copyOf(metadata);
        }
    }

    /// `effectiveFrom` is part of the time asked for, `effectiveTo` is not. All of `metadata` must be there.
    record TransactionFilter(
            Optional<AccountId> account,
            Optional<TransactionStatus> status,
            Optional<String> externalId,
            Optional<Instant> effectiveFrom,
            Optional<Instant> effectiveTo,
            Map<String, String> metadata) {

        public static final TransactionFilter ALL = new TransactionFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

        public TransactionFilter {
            metadata = Map.copyOf(metadata);
        }
    }

    /// Where a transaction stands among all: in the order in which they were recorded.
    record TransactionPlace(Instant recordedAt, TransactionId transaction) {}
}
