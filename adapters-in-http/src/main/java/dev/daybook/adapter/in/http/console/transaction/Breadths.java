package dev.daybook.adapter.in.http.console.transaction;

import dev.daybook.domain.money.Asset;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// How broad postings are drawn: each by its share of all that moves in its asset.
record Breadths(SequencedMap<Asset, Sum> sums) {

    private static final int ON_AVERAGE = 44;
    private static final int LEAST = 2;

    /// Of one asset, in minor units.
    record Sum(BigInteger amount, int postings) {

        Sum plus(Sum other) {
            return new Sum(amount.add(other.amount), postings + other.postings);
        }
    }

    static Breadths of(List<Move> moves) {
        var sums = new LinkedHashMap<Asset, Sum>();
        moves.forEach(move -> sums.merge(move.asset(), new Sum(move.amount(), 1), Sum::plus));
        return new Breadths(sums);
    }

    int of(Move move) {
        var sum = sums.getOrDefault(move.asset(), new Sum(move.amount(), 1));
        if (sum.amount().signum() == 0) {
            return LEAST;
        }
        var share = new BigDecimal(move.amount()).divide(new BigDecimal(sum.amount()), MathContext.DECIMAL64);
        int breadth = share.multiply(BigDecimal.valueOf((long) ON_AVERAGE * sum.postings()))
                .intValue();
        return Math.max(LEAST, breadth);
    }

    /// Of an asset among all.
    int place(Asset asset) {
        return List.copyOf(sums.keySet()).indexOf(asset);
    }
}
