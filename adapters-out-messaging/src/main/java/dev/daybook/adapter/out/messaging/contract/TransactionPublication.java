package dev.daybook.adapter.out.messaging.contract;

import dev.daybook.adapter.out.messaging.contract.PublicTransactionEvent.Pended;
import dev.daybook.adapter.out.messaging.contract.PublicTransactionEvent.PendingExpired;
import dev.daybook.adapter.out.messaging.contract.PublicTransactionEvent.PendingPosted;
import dev.daybook.adapter.out.messaging.contract.PublicTransactionEvent.PendingVoided;
import dev.daybook.adapter.out.messaging.contract.PublicTransactionEvent.Posted;
import dev.daybook.adapter.out.messaging.contract.PublicTransactionEvent.Reversed;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.TransactionEvent;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionExpired;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionVoided;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.TransactionReversed;
import java.util.List;
import java.util.stream.IntStream;

/// What others are told of transactions: everything but who asked.
final class TransactionPublication {

    private TransactionPublication() {}

    static PublicEvent of(LedgerId ledger, TransactionEvent event) {
        return switch (event) {
            case TransactionPosted posted -> posted(ledger, posted);
            case TransactionPended pended -> pended(ledger, pended);
            case PendingTransactionPosted posted -> pendingPosted(ledger, posted);
            case PendingTransactionVoided voided -> pendingVoided(ledger, voided);
            case PendingTransactionExpired expired -> pendingExpired(ledger, expired);
            case TransactionReversed(var transaction, var reversal, var _, var at) ->
                new Reversed(ledger, transaction, reversal, at);
        };
    }

    private static PublicEvent posted(LedgerId ledger, TransactionPosted posted) {
        return new Posted(
                ledger,
                posted.transaction(),
                posted.externalId(),
                postings(posted.postings()),
                PublicBalance.of(posted.balances(), posted.postings()),
                posted.effectiveAt(),
                posted.description(),
                posted.metadata(),
                posted.reverses(),
                posted.at());
    }

    private static PublicEvent pended(LedgerId ledger, TransactionPended pended) {
        return new Pended(
                ledger,
                pended.transaction(),
                pended.externalId(),
                postings(pended.postings()),
                PublicBalance.of(pended.balances(), pended.postings()),
                pended.reservedFrom(),
                pended.expiresAt(),
                pended.description(),
                pended.metadata(),
                pended.at());
    }

    private static PublicEvent pendingPosted(LedgerId ledger, PendingTransactionPosted posted) {
        return new PendingPosted(
                ledger,
                posted.transaction(),
                settlements(posted),
                PublicBalance.of(posted.balances(), posted.postings()),
                posted.effectiveAt(),
                posted.at());
    }

    private static PublicEvent pendingVoided(LedgerId ledger, PendingTransactionVoided voided) {
        return new PendingVoided(
                ledger,
                voided.transaction(),
                postings(voided.postings()),
                PublicBalance.of(voided.balances(), voided.postings()),
                voided.effectiveAt(),
                voided.reason(),
                voided.at());
    }

    private static PublicEvent pendingExpired(LedgerId ledger, PendingTransactionExpired expired) {
        return new PendingExpired(
                ledger,
                expired.transaction(),
                postings(expired.postings()),
                PublicBalance.of(expired.balances(), expired.postings()),
                expired.effectiveAt(),
                expired.at());
    }

    private static List<PublicPosting> postings(List<Posting> postings) {
        return postings.stream().map(PublicPosting::of).toList();
    }

    private static List<PublicSettlement> settlements(PendingTransactionPosted posted) {
        return IntStream.range(0, posted.postings().size())
                .mapToObj(place -> PublicSettlement.of(
                        posted.postings().get(place), posted.amounts().get(place)))
                .toList();
    }
}
