package dev.daybook.adapter.out.jooq;

import dev.daybook.application.view.TimeAxis;

/// All movements of an account whose keys on an axis begin alike: a node in the tree of its sums.
///
/// Its children have one byte more, and are stored only when it has more movements than [#MOST_WITHOUT_CHILDREN], which
/// depends on nothing but the set of movements. The root is the account's row in `account_balance`.
///
/// @param prefix what the keys begin with
record SumNode(Owner owner, TimeAxis axis, String prefix) {

    /// As the migration's comment says: with another number all sums must be made anew.
    static final long MOST_WITHOUT_CHILDREN = 256;

    static SumNode root(Owner owner, TimeAxis axis) {
        return new SumNode(owner, axis, "");
    }

    /// In bytes.
    int depth() {
        return prefix.length() / 2;
    }

    SumNode childOn(Spot spot) {
        return new SumNode(owner, axis, spot.key(axis).substring(0, prefix.length() + 2));
    }

    /// Itself, or the one on the way from the root to it that has so many bytes.
    SumNode above(int depth) {
        return new SumNode(owner, axis, prefix.substring(0, 2 * depth));
    }

    /// The deepest node that both are below.
    SumNode sharedWith(SumNode other) {
        int shared = 0;
        while (prefix.charAt(shared) == other.prefix.charAt(shared)) {
            shared++;
        }
        return above(shared / 2);
    }

    /// Whether it has children when it has so many movements. What happened in one transaction at one time is not
    /// divided further: that is bounded by what fits into an event.
    boolean hasChildrenWith(long movements) {
        return movements > MOST_WITHOUT_CHILDREN && depth() < Spot.depth(axis);
    }
}
