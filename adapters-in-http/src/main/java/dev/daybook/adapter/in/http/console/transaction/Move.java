package dev.daybook.adapter.in.http.console.transaction;

import dev.daybook.adapter.in.http.console.text.Figures;
import dev.daybook.application.view.TransactionStatus;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// One posting as far as it has come, in minor units.
///
/// @param reserved what was set aside; none of what was posted at once
/// @param posted what has moved; none while it is pending, or when it never moved
public record Move(
        AccountId credit, AccountId debit, Asset asset, Optional<BigInteger> reserved, Optional<BigInteger> posted) {

    static List<Move> all(TransactionView transaction) {
        return IntStream.range(0, transaction.postings().size())
                .mapToObj(place -> of(transaction, place))
                .toList();
    }

    private static Move of(TransactionView transaction, int place) {
        var posting = transaction.postings().get(place);
        var begun = posting.amount().minorUnits();
        var amounts = transaction.postedAmounts();
        boolean wasAtOnce = transaction.status() == TransactionStatus.POSTED && amounts.isEmpty();
        return new Move(
                posting.credit(),
                posting.debit(),
                posting.amount().asset(),
                wasAtOnce ? Optional.empty() : Optional.of(begun),
                wasAtOnce ? Optional.of(begun) : amounts.map(all -> all.get(place)));
    }

    /// What it is about: what has moved, else what was set aside.
    BigInteger amount() {
        return posted.or(() -> reserved).orElse(BigInteger.ZERO);
    }

    /// What was set aside and is free again, given that it is pending no more.
    BigInteger released() {
        return reserved.map(held -> held.subtract(posted.orElse(BigInteger.ZERO)))
                .orElse(BigInteger.ZERO);
    }

    public String text(Optional<BigInteger> amount) {
        return amount.map(minorUnits -> Figures.amount(minorUnits, asset)).orElse("–");
    }
}
