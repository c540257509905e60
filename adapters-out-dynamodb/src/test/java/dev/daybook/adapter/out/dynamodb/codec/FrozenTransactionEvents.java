package dev.daybook.adapter.out.dynamodb.codec;

import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.AFTER;
import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.BANK;
import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.BEFORE;
import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.EUR;
import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.FEES;
import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.JPY;
import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.NOON;
import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.ORDER;
import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.REFUND;
import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.REQUEST;
import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.SHOP;
import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.WALLET;
import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.left;
import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.reserved;
import static dev.daybook.adapter.out.dynamodb.codec.FrozenWords.totals;
import static java.util.Map.entry;

import dev.daybook.domain.event.DomainEvent;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Money;
import dev.daybook.domain.transaction.GuardedBalance;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionExpired;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionVoided;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.TransactionReversed;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the frozen files of transactions mean.
final class FrozenTransactionEvents {

    private static final List<Posting> POSTINGS =
            List.of(new Posting(WALLET, SHOP, Money.of(EUR, 2500)), new Posting(WALLET, FEES, Money.of(EUR, 25)));
    private static final List<Posting> MIRRORED =
            List.of(new Posting(SHOP, WALLET, Money.of(EUR, 2500)), new Posting(FEES, WALLET, Money.of(EUR, 25)));
    private static final List<Posting> ONE_YEN = List.of(new Posting(BANK, FEES, Money.of(JPY, 1)));
    private static final Map<AccountId, GuardedBalance> WITHOUT_RESERVATIONS = Map.of(
            WALLET, left(12, totals(2525, 10_000)),
            SHOP, left(3, totals(0, 12_500)));
    private static final Map<AccountId, GuardedBalance> WITH_RESERVATIONS = Map.of(
            WALLET, left(12, totals(2525, 10_000), reserved(300, 0)),
            SHOP, left(3, totals(0, 12_500)));
    private static final Map<AccountId, GuardedBalance> ALL_RESERVED = Map.of(
            WALLET, left(12, totals(0, 10_000), reserved(2525, 40)),
            SHOP, left(3, totals(0, 0), reserved(0, 2500)));

    static final Map<String, DomainEvent> MEANINGS = Map.ofEntries(
            entry("transaction-posted.v1", posted(WITHOUT_RESERVATIONS)),
            entry("transaction-posted.v1.minimal", postedOneYen()),
            entry("transaction-posted.v2", posted(WITHOUT_RESERVATIONS)),
            entry("transaction-posted.v2.minimal", postedOneYen()),
            entry("transaction-posted.v2.with-reservations", posted(WITH_RESERVATIONS)),
            entry(
                    "transaction-posted.v2.reversal",
                    new TransactionPosted(
                            REFUND,
                            Optional.empty(),
                            MIRRORED,
                            WITHOUT_RESERVATIONS,
                            NOON,
                            Optional.of("Refund of order 1001"),
                            Map.of("channel", "web"),
                            Optional.of(ORDER),
                            NOON)),
            entry(
                    "transaction-pended.v1",
                    new TransactionPended(
                            ORDER,
                            Optional.of("order-1001"),
                            POSTINGS,
                            ALL_RESERVED,
                            Optional.of(BEFORE),
                            Optional.of(AFTER),
                            Optional.of("Two \"seats\" — row 7"),
                            Map.of("invoice", "2026/17", "channel", "web"),
                            NOON)),
            entry(
                    "transaction-pended.v1.minimal",
                    new TransactionPended(
                            ORDER,
                            Optional.empty(),
                            ONE_YEN,
                            Map.of(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Map.of(),
                            NOON)),
            entry(
                    "pending-transaction-posted.v1",
                    new PendingTransactionPosted(
                            ORDER,
                            POSTINGS,
                            List.of(BigInteger.valueOf(2000), BigInteger.ZERO),
                            WITH_RESERVATIONS,
                            BEFORE,
                            Optional.of(REQUEST),
                            NOON)),
            entry(
                    "pending-transaction-posted.v1.minimal",
                    new PendingTransactionPosted(
                            ORDER, ONE_YEN, List.of(BigInteger.ONE), Map.of(), NOON, Optional.empty(), NOON)),
            entry(
                    "pending-transaction-voided.v1",
                    new PendingTransactionVoided(
                            ORDER,
                            POSTINGS,
                            WITH_RESERVATIONS,
                            AFTER,
                            Optional.of("Sold out"),
                            Optional.of(REQUEST),
                            NOON)),
            entry(
                    "pending-transaction-voided.v1.minimal",
                    new PendingTransactionVoided(
                            ORDER, ONE_YEN, Map.of(), NOON, Optional.empty(), Optional.empty(), NOON)),
            entry(
                    "pending-transaction-expired.v1",
                    new PendingTransactionExpired(ORDER, POSTINGS, WITH_RESERVATIONS, AFTER, NOON)),
            entry(
                    "pending-transaction-expired.v1.minimal",
                    new PendingTransactionExpired(ORDER, ONE_YEN, Map.of(), NOON, NOON)),
            entry("transaction-reversed.v1", new TransactionReversed(ORDER, REFUND, Optional.of(REQUEST), NOON)),
            entry("transaction-reversed.v1.minimal", new TransactionReversed(ORDER, REFUND, Optional.empty(), NOON)));

    private FrozenTransactionEvents() {}

    private static TransactionPosted posted(Map<AccountId, GuardedBalance> balances) {
        return new TransactionPosted(
                ORDER,
                Optional.of("order-1001"),
                POSTINGS,
                balances,
                BEFORE,
                Optional.of("Two \"seats\" — row 7"),
                Map.of("invoice", "2026/17", "channel", "web"),
                Optional.empty(),
                NOON);
    }

    private static TransactionPosted postedOneYen() {
        return new TransactionPosted(
                ORDER, Optional.empty(), ONE_YEN, Map.of(), NOON, Optional.empty(), Map.of(), Optional.empty(), NOON);
    }
}
