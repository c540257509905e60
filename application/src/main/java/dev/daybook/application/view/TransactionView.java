package dev.daybook.application.view;

import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.transaction.GuardedBalance;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.Transaction;
import dev.daybook.domain.transaction.Transaction.Absent;
import dev.daybook.domain.transaction.Transaction.Pending;
import dev.daybook.domain.transaction.Transaction.Posted;
import dev.daybook.domain.transaction.Transaction.Resolved;
import dev.daybook.domain.transaction.TransactionEvent.PendingResolved;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionExpired;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionVoided;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.TransactionReversed;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A transaction as a read model shows it.
///
/// @param version counts the events of its own stream
/// @param postings as it began: what was posted at once, or set aside
/// @param postedAmounts what was posted of each posting that had been pending, in minor units
/// @param balances where its newest event left the guarded accounts it touches
/// @param effectiveAt when it counts: of a pending one from when it counts as set aside, and once posted, as posted
/// @param recordedAt when it began
/// @param resolvedAt when it stopped being pending
/// @param reason why it was voided
public record TransactionView(
        LedgerId ledger,
        TransactionId id,
        TransactionStatus status,
        long version,
        Optional<String> externalId,
        List<Posting> postings,
        Optional<List<BigInteger>> postedAmounts,
        Map<AccountId, GuardedBalance> balances,
        Instant effectiveAt,
        Instant recordedAt,
        Optional<Instant> expiresAt,
        Optional<Instant> resolvedAt,
        Optional<String> reason,
        Optional<String> description,
        Map<String, String> metadata,
        Optional<TransactionId> reverses,
        Optional<TransactionId> reversedBy) {

    public TransactionView {
        postings = List.copyOf(postings);
        postedAmounts = postedAmounts.map(List::copyOf);
        balances = Map.copyOf(balances);
        metadata = Map.copyOf(metadata);
    }

    public static TransactionView of(LedgerId ledger, Transaction transaction) {
        return switch (transaction) {
            case Posted(var posted, var reversed) -> of(ledger, posted, reversed);
            case Pending(var pended) -> of(ledger, pended);
            case Resolved(var pended, var resolution, var reversed) -> of(ledger, pended, resolution, reversed);
            case Absent _ -> throw new IllegalStateException("nothing to show");
        };
    }

    private static TransactionView of(
            LedgerId ledger, TransactionPosted posted, Optional<TransactionReversed> reversed) {
        return new TransactionView(
                ledger,
                posted.transaction(),
                TransactionStatus.POSTED,
                reversed.isPresent() ? 2 : 1,
                posted.externalId(),
                posted.postings(),
                Optional.empty(),
                posted.balances(),
                posted.effectiveAt(),
                posted.at(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                posted.description(),
                posted.metadata(),
                posted.reverses(),
                reversed.map(TransactionReversed::reversal));
    }

    private static TransactionView of(LedgerId ledger, TransactionPended pended) {
        return new TransactionView(
                ledger,
                pended.transaction(),
                TransactionStatus.PENDING,
                1,
                pended.externalId(),
                pended.postings(),
                Optional.empty(),
                pended.balances(),
                pended.reservedFrom(),
                pended.at(),
                pended.expiresAt(),
                Optional.empty(),
                Optional.empty(),
                pended.description(),
                pended.metadata(),
                Optional.empty(),
                Optional.empty());
    }

    private static TransactionView of(
            LedgerId ledger,
            TransactionPended pended,
            PendingResolved resolution,
            Optional<TransactionReversed> reversed) {
        var status = status(resolution);
        return new TransactionView(
                ledger,
                pended.transaction(),
                status,
                reversed.isPresent() ? 3 : 2,
                pended.externalId(),
                pended.postings(),
                resolution instanceof PendingTransactionPosted posted
                        ? Optional.of(posted.amounts())
                        : Optional.empty(),
                resolution.balances(),
                status == TransactionStatus.POSTED ? resolution.effectiveAt() : pended.reservedFrom(),
                pended.at(),
                pended.expiresAt(),
                Optional.of(resolution.at()),
                resolution instanceof PendingTransactionVoided voided ? voided.reason() : Optional.empty(),
                pended.description(),
                pended.metadata(),
                Optional.empty(),
                reversed.map(TransactionReversed::reversal));
    }

    private static TransactionStatus status(PendingResolved resolution) {
        return switch (resolution) {
            case PendingTransactionPosted _ -> TransactionStatus.POSTED;
            case PendingTransactionVoided _ -> TransactionStatus.VOIDED;
            case PendingTransactionExpired _ -> TransactionStatus.EXPIRED;
        };
    }
}
