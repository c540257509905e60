package dev.daybook.adapter.out.messaging.contract;

import static dev.daybook.domain.fixture.AccountWords.atLeast;
import static dev.daybook.domain.fixture.AccountWords.closed;
import static dev.daybook.domain.fixture.AccountWords.frozen;
import static dev.daybook.domain.fixture.AccountWords.labelled;
import static dev.daybook.domain.fixture.AccountWords.limited;
import static dev.daybook.domain.fixture.AccountWords.released;
import static dev.daybook.domain.fixture.AccountWords.reserved;
import static dev.daybook.domain.fixture.AccountWords.unfrozen;
import static dev.daybook.domain.fixture.TransactionWords.balance;
import static dev.daybook.domain.fixture.TransactionWords.pended;
import static dev.daybook.domain.fixture.TransactionWords.pendingExpired;
import static dev.daybook.domain.fixture.TransactionWords.pendingPosted;
import static dev.daybook.domain.fixture.TransactionWords.pendingVoided;
import static dev.daybook.domain.fixture.TransactionWords.posted;
import static dev.daybook.domain.fixture.TransactionWords.reversal;
import static dev.daybook.domain.fixture.TransactionWords.reversed;
import static dev.daybook.domain.fixture.TransactionWords.untilEvening;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.EVENING;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.LATER;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.SAVINGS;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.credit;
import static dev.daybook.domain.fixture.Words.debit;
import static dev.daybook.domain.fixture.Words.guarded;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.unbounded;

import dev.daybook.application.port.EventMetadata;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.account.AccountEvent.AccountFrozen;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.account.ReservationEnd;
import dev.daybook.domain.catalogue.EventCatalogue;
import dev.daybook.domain.event.DomainEvent;
import dev.daybook.domain.fixture.Words;
import dev.daybook.domain.id.Request;
import dev.daybook.domain.ledger.LedgerEvent;
import dev.daybook.domain.ledger.LedgerEvent.LedgerCreated;
import dev.daybook.domain.transaction.TransactionEvent;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionVoided;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Stored events of every kind, with all there is to say and with as little as possible.
public final class Facts {

    static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    static final Request REQUEST = new Request("a secret key", "a fingerprint");

    static final TransactionPosted POSTED = new TransactionPosted(
            FIRST,
            Optional.of("order-1001"),
            List.of(move(BANK, WALLET, 2500), move(WALLET, SAVINGS, 500)),
            Map.of(WALLET, balance(7, 500, 12_500, 100, 0), SAVINGS, balance(2, 0, 500)),
            NOON,
            Optional.of("Top-up"),
            Map.of("channel", "card"),
            Optional.of(SECOND),
            LATER);

    static final TransactionPended PENDED = new TransactionPended(
            FIRST,
            Optional.of("order-1001"),
            List.of(move(WALLET, BANK, 2500), move(WALLET, SAVINGS, 500)),
            Map.of(WALLET, balance(7, 0, 12_500, 3000, 0)),
            Optional.of(NOON),
            Optional.of(EVENING),
            Optional.of("Deposit"),
            Map.of("order", "1001"),
            LATER);

    static final PendingTransactionVoided VOIDED = new PendingTransactionVoided(
            FIRST,
            PENDED.postings(),
            Map.of(WALLET, balance(8, 0, 12_500)),
            EVENING,
            Optional.of("Cancelled"),
            Optional.of(REQUEST),
            EVENING);

    /// It tells a balance of an account that it does not touch.
    public static final TransactionPosted CORRUPT =
            posted(FIRST, Map.of(WALLET, balance(1, 0, 0)), move(BANK, BANK, 1));

    static final AccountFrozen FROZEN =
            new AccountFrozen(WALLET, Optional.of("Suspected fraud"), Optional.of(REQUEST), LATER);

    private static final TransactionPended BARELY_PENDED = pended(FIRST, Map.of(), move(BANK, BANK, 1));

    public static final List<DomainEvent> ALL = List.of(
            new LedgerCreated(MAIN, Optional.of("The shop's book."), NOON),
            new LedgerCreated(MAIN, Optional.empty(), NOON),
            guarded(WALLET),
            unbounded(BANK),
            FROZEN,
            frozen(WALLET),
            unfrozen(WALLET),
            closed(WALLET),
            labelled(WALLET, Map.of("tier", "gold")),
            labelled(WALLET, Map.of()),
            limited(WALLET, atLeast(-5000)),
            limited(WALLET, new Unbounded()),
            Words.posted(WALLET, FIRST, credit(2500)),
            reserved(WALLET, FIRST, debit(2500)),
            released(WALLET, FIRST, ReservationEnd.VOIDED, debit(2500)),
            POSTED,
            posted(FIRST, Map.of(), move(BANK, BANK, 1)),
            reversal(SECOND, FIRST, Map.of(), move(BANK, BANK, 1)),
            PENDED,
            BARELY_PENDED,
            untilEvening(BARELY_PENDED),
            pendingPosted(PENDED, Map.of(WALLET, balance(8, 1000, 12_500)), 1000, 0),
            VOIDED,
            pendingVoided(BARELY_PENDED, Map.of()),
            pendingExpired(PENDED, Map.of(WALLET, balance(8, 0, 12_500))),
            reversed(FIRST, SECOND));

    private Facts() {}

    /// As the third event of its stream.
    public static RecordedEvent recorded(DomainEvent event) {
        return recorded(event, Optional.of(TRACE));
    }

    static RecordedEvent recorded(DomainEvent event, Optional<String> trace) {
        var metadata = new EventMetadata(new UUID(0, 1), "checkout-17", new UUID(0, 2), "shop-backend", trace);
        return new RecordedEvent(
                new EventRef(stream(event), 3),
                new UUID(0, 3),
                EventCatalogue.typeOf(event),
                event,
                event.at(),
                metadata);
    }

    private static StreamId stream(DomainEvent event) {
        return switch (event) {
            case LedgerEvent _ -> StreamId.of(MAIN);
            case AccountEvent happened -> StreamId.of(MAIN, happened.account());
            case TransactionEvent happened -> StreamId.of(MAIN, happened.transaction());
            default -> throw new IllegalArgumentException("of no known family: " + event);
        };
    }
}
