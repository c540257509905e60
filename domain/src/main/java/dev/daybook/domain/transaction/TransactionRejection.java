package dev.daybook.domain.transaction;

import dev.daybook.domain.account.AccountRejection;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.TransactionId;
import java.math.BigInteger;
import java.time.Instant;

/// Why a transaction is refused as a whole. One record per rule, carrying what the caller needs to explain it.
public sealed interface TransactionRejection {

    record TransactionNotFound(TransactionId transaction) implements TransactionRejection {}

    /// The client's key already names a transaction, or a change of this one, with another content.
    record IdempotencyKeyConflict(TransactionId transaction) implements TransactionRejection {}

    /// The posting at this place, from 0, debits and credits one account.
    record SameAccount(AccountId account, int posting) implements TransactionRejection {}

    record TooManyPostings(int postings, int limit) implements TransactionRejection {}

    /// More accounts than one atomic write can hold.
    record TooManyAccounts(int accounts, int limit) implements TransactionRejection {}

    /// It would be over before it began, at `now`.
    record ExpiresTooEarly(Instant expiresAt, Instant now) implements TransactionRejection {}

    record AlreadyPosted(TransactionId transaction) implements TransactionRejection {}

    record AlreadyVoided(TransactionId transaction) implements TransactionRejection {}

    /// Its time is over, whether or not that has been written down yet.
    record AlreadyExpired(TransactionId transaction) implements TransactionRejection {}

    record AlreadyReversed(TransactionId transaction, TransactionId reversal) implements TransactionRejection {}

    /// Only what is posted can be reversed; what is pending can be voided.
    record StillPending(TransactionId transaction) implements TransactionRejection {}

    /// Nothing to expire: it has no end, or its end has not come yet.
    record NotDue(TransactionId transaction) implements TransactionRejection {}

    /// There has to be one amount for each posting.
    record NotOneAmountPerPosting(int amounts, int postings) implements TransactionRejection {}

    /// To post nothing of all that is pending is to void it.
    record NothingToPost(TransactionId transaction) implements TransactionRejection {}

    /// The posting at this place, from 0, has only `pending` minor units set aside.
    record ExceedsPendingAmount(int posting, BigInteger amount, BigInteger pending) implements TransactionRejection {}

    /// One of its accounts says no, so nothing happens on any of them.
    record AccountRefused(AccountRejection reason) implements TransactionRejection {}
}
