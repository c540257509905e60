package dev.daybook.adapter.in.http.ledger;

import dev.daybook.adapter.in.http.input.Fields;
import dev.daybook.adapter.in.http.input.Names;
import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.input.Texts;
import dev.daybook.domain.ledger.LedgerCommand.CreateLedger;
import java.time.Instant;

/// Reads commands for ledgers.
final class LedgerReader {

    private LedgerReader() {}

    static Rule<CreateLedger> createAt(Instant now) {
        return Fields.object(fields -> {
            var id = fields.required("id", Names.LEDGER);
            var description = fields.optional("description", Texts.upTo(500));
            return () -> new CreateLedger(id.orElseThrow(), description, now);
        });
    }
}
