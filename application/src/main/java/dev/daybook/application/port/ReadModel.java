package dev.daybook.application.port;

import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One read model and its generations: complete copies of its rows, each with its own positions. One is live: it is
/// the one that everybody asks.
public interface ReadModel {

    String name();

    /// The live generation, whichever that is at the time of each call.
    Projection live();

    Optional<Generation> find(Slot slot);

    /// All that are not live, in one look where that is possible.
    default SortedMap<Slot, Generation> others() {
        var others = new TreeMap<Slot, Generation>();
        for (Slot slot : Slot.values()) {
            find(slot).ifPresent(generation -> others.put(slot, generation));
        }
        return others;
    }

    /// A new, empty generation; what was in its place is dropped.
    ///
    /// @param label what it is for, kept with it
    Generation begin(Slot slot, String label);

    void drop(Slot slot);

    /// Holds the live generation still, levels the other one with it and compares them row by row. The live one need
    /// stand still only as long as levelling takes.
    ///
    /// @param most how many differences are listed
    Comparison compare(Slot other, int most, Levelling levelling);

    /// Holds the live generation still, levels the other one with it, and has it take over: from one instant on it is
    /// the live one, and the one that was becomes the previous one. All or nothing.
    void switchTo(Slot other, Levelling levelling);

    /// Holds the live generation still, levels the other one with it, and overwrites the rows that differ, no others,
    /// in the live one, as atomically as one event is applied. Answers what was different.
    Comparison repair(Slot other, int most, Levelling levelling);

    /// What the live generation adds up to, at one instant; nothing where it holds no balances.
    List<AssetTotals> totals();

    enum Slot {
        /// Being built beside the live one, to take over.
        NEXT,
        /// Was live before.
        PREVIOUS,
        /// Shows a moment of the past; never takes over.
        SIDE,
        /// Built afresh to compare the live one with.
        PROOF
    }

    /// Brings another generation exactly to positions at which the live one is held.
    @FunctionalInterface
    interface Levelling {

        /// Applies what is missing, and nothing beyond.
        ///
        /// @param positions by partition
        void bring(Generation generation, List<Long> positions);
    }

    /// What a comparison found.
    ///
    /// @param rows how many rows of the live generation were compared
    /// @param different how many rows differ, or are in one generation only
    /// @param listed some of those
    record Comparison(long rows, long different, List<Difference> listed) {
        public Comparison {
            listed = List.copyOf(listed);
        }

        public boolean isEqual() {
            return different == 0;
        }
    }

    /// A row that is not the same in both generations.
    ///
    /// @param row the table and key
    /// @param live as JSON; empty where there is no such row
    /// @param other as JSON; empty where there is no such row
    record Difference(String row, Optional<String> live, Optional<String> other) {}

    /// The sums of all balances of one asset in one ledger: debits equal credits, posted and reserved alike.
    record AssetTotals(LedgerId ledger, Asset asset, Holdings sums) {}
}
