package dev.daybook.application.view;

import dev.daybook.domain.account.Direction;
import dev.daybook.domain.id.TransactionId;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;

/// One side of one posted posting as its account sees it, and where it left the account's posted balance.
public record EntryView(
        Place place, Direction direction, BigInteger amount, BigInteger balanceAfter, Instant effectiveAt) {

    /// Where an entry stands among those of its account: in the order in which they were recorded.
    public record Place(Instant recordedAt, TransactionId transaction, int posting) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::recordedAt)
                .thenComparing(place -> place.transaction().toString())
                .thenComparingInt(Place::posting);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /// Where an entry stands in the order in which entries count: those of the same time in the order in which they
    /// were
    /// recorded.
    public record EffectivePlace(Instant effectiveAt, Place place) implements Comparable<EffectivePlace> {

        private static final Comparator<EffectivePlace> ORDER =
                Comparator.comparing(EffectivePlace::effectiveAt).thenComparing(EffectivePlace::place);

        @Override
        public int compareTo(EffectivePlace other) {
            return ORDER.compare(this, other);
        }
    }

    public EffectivePlace effectivePlace() {
        return new EffectivePlace(effectiveAt, place);
    }
}
