package dev.daybook.domain.transaction;

import dev.daybook.domain.transaction.TransactionRejection.SameAccount;
import dev.daybook.domain.transaction.TransactionRejection.TooManyAccounts;
import dev.daybook.domain.transaction.TransactionRejection.TooManyPostings;
import java.util.List;
import java.util.Optional;

/// What a transaction may not be, whatever its accounts say. It is never split to make it fit.
public final class PostingLimits {

    /// Keeps one event well below the size of one stored item.
    public static final int MAX_POSTINGS = 500;

    /// One atomic write holds 100 items: the transaction, the one it reverses, and these.
    public static final int MAX_ACCOUNTS = 98;

    private PostingLimits() {}

    static Optional<TransactionRejection> firstBroken(List<Posting> postings) {
        if (postings.size() > MAX_POSTINGS) {
            return Optional.of(new TooManyPostings(postings.size(), MAX_POSTINGS));
        }
        int accounts = Posting.accounts(postings).size();
        if (accounts > MAX_ACCOUNTS) {
            return Optional.of(new TooManyAccounts(accounts, MAX_ACCOUNTS));
        }
        return firstSelfPosting(postings);
    }

    private static Optional<TransactionRejection> firstSelfPosting(List<Posting> postings) {
        for (int place = 0; place < postings.size(); place++) {
            var posting = postings.get(place);
            if (posting.debit().equals(posting.credit())) {
                return Optional.of(new SameAccount(posting.debit(), place));
            }
        }
        return Optional.empty();
    }
}
