package dev.daybook.adapter.out.messaging.contract;

import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.event.DomainEvent;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.ledger.LedgerEvent;
import dev.daybook.domain.ledger.LedgerEvent.LedgerCreated;
import dev.daybook.domain.transaction.TransactionEvent;
import java.util.Optional;

/// Decides for every stored event what others are told of it, if anything. The switches are exhaustive: a new event
/// that nobody has decided about does not compile.
///
/// Never told: who asked, and clients' keys and fingerprints.
public final class Publication {

    private Publication() {}

    public static Optional<PublicEvent> of(LedgerId ledger, DomainEvent event) {
        return switch (event) {
            case LedgerEvent happened -> Optional.of(of(happened));
            case AccountEvent happened -> AccountPublication.of(ledger, happened);
            case TransactionEvent happened -> Optional.of(TransactionPublication.of(ledger, happened));
            default -> throw new IllegalStateException("an event of no known family: " + event.getClass());
        };
    }

    private static PublicEvent of(LedgerEvent event) {
        return switch (event) {
            case LedgerCreated(var ledger, var description, var at) ->
                new PublicLedgerEvent.Created(ledger, description, at);
        };
    }
}
