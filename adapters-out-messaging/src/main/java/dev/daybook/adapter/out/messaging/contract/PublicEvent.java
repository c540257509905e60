package dev.daybook.adapter.out.messaging.contract;

import dev.daybook.domain.id.LedgerId;
import java.time.Instant;

/// A fact as others are told of it: complete in itself, so that whoever hears it need not ask us what it means.
///
/// Its components are its JSON, in snake case; those that are [java.util.Optional] are left out when there is nothing
/// to say. Once published, a component is neither renamed nor removed, nor does it get another meaning: that takes a
/// record of its own and a new version in [PublicCatalogue].
public sealed interface PublicEvent permits PublicAccountEvent, PublicLedgerEvent, PublicTransactionEvent {

    LedgerId ledger();

    Instant recordedAt();
}
