package dev.daybook.domain.transaction;

import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import dev.daybook.domain.transaction.TransactionRejection.ExceedsPendingAmount;
import dev.daybook.domain.transaction.TransactionRejection.NotOneAmountPerPosting;
import dev.daybook.domain.transaction.TransactionRejection.NothingToPost;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// How much of a pending transaction may be posted: of each posting at most what is set aside, and of all together
/// something.
final class PendingAmounts {

    private PendingAmounts() {}

    static Optional<TransactionRejection> firstFault(TransactionPended pended, List<BigInteger> amounts) {
        int postings = pended.postings().size();
        if (amounts.size() != postings) {
            return Optional.of(new NotOneAmountPerPosting(amounts.size(), postings));
        }
        for (int place = 0; place < postings; place++) {
            var pending = pended.postings().get(place).amount().minorUnits();
            var amount = amounts.get(place);
            if (amount.compareTo(pending) > 0) {
                return Optional.of(new ExceedsPendingAmount(place, amount, pending));
            }
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("a negative amount: " + amount);
            }
        }
        return amounts.stream().allMatch(amount -> amount.signum() == 0)
                ? Optional.of(new NothingToPost(pended.transaction()))
                : Optional.empty();
    }
}
