package dev.daybook.bootstrap.service;

import dev.daybook.adapter.in.http.usecase.UseCases;
import dev.daybook.application.port.EventMetadata;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.ledger.LedgerCommand.CreateLedger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/// Creates the ledger that a new installation starts with. Finding it there already, whatever its
/// description, is fine.
public final class FirstLedger {

    private static final String ACTOR = "daybook";

    private FirstLedger() {}

    public static void ensure(UseCases useCases, String name) {
        var command = UUID.randomUUID();
        var metadata = new EventMetadata(command, command.toString(), command, ACTOR, Optional.empty());
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var create = new CreateLedger(new LedgerId(name), Optional.empty(), now);
        var _ = useCases.real().createLedger().handle(create, metadata);
    }
}
