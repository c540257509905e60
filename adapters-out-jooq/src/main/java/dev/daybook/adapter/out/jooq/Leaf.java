package dev.daybook.adapter.out.jooq;

/// Movements of one account at one spot, as they enter the trees of its sums.
record Leaf(Owner owner, Spot spot, Sums sums) {}
