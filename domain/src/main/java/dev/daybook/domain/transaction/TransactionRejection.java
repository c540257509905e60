package dev.daybook.domain.transaction;

import dev.daybook.domain.account.AccountRejection;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.TransactionId;

/// Why a transaction is refused as a whole. One record per rule, carrying what the caller needs to explain it.
public sealed interface TransactionRejection {

    /// The client's key already names a transaction with another content.
    record IdempotencyKeyConflict(TransactionId transaction) implements TransactionRejection {}

    /// The posting at this place, from 0, debits and credits one account.
    record SameAccount(AccountId account, int posting) implements TransactionRejection {}

    record TooManyPostings(int postings, int limit) implements TransactionRejection {}

    /// More accounts than one atomic write can hold.
    record TooManyAccounts(int accounts, int limit) implements TransactionRejection {}

    /// One of its accounts says no, so nothing happens on any of them.
    record AccountRefused(AccountRejection reason) implements TransactionRejection {}
}
