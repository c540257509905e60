package dev.daybook.domain.transaction;

import dev.daybook.domain.account.AccountEvent.FundsMoved;
import java.util.List;

/// What one command makes happen: on the transaction's own stream, on that of the one it reverses, and on the streams
/// of the guarded accounts it touches. All of it is appended together, or none.
///
/// @param transactions one event for each transaction, that of the command's outcome first
public record JournalEntry(List<TransactionEvent> transactions, List<FundsMoved> accounts) {

    public JournalEntry {
        transactions = List.copyOf(transactions);
        accounts = List.copyOf(accounts);
    }

    /// How many events it appends.
    public int size() {
        return transactions.size() + accounts.size();
    }
}
