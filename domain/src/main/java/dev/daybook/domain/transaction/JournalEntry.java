package dev.daybook.domain.transaction;

import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import java.util.List;

/// What one transaction writes: its own event, and one on the stream of every guarded account it touches. All of them
/// are appended together, or none.
public record JournalEntry(TransactionEvent transaction, List<EntriesPosted> entries) {

    public JournalEntry {
        entries = List.copyOf(entries);
    }
}
