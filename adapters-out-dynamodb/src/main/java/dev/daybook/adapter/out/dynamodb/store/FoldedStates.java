package dev.daybook.adapter.out.dynamodb.store;

/// How often the state of a stream is stored beside its newest event.
///
/// A load reads backwards until it meets such a state, so it reads at most this many items: nine events of a guarded
/// account and one with a state are six kilobytes, two read units. Every fifth would do with one, but a state is 350
/// bytes and more with long metadata; twice as many items would reach into a second write unit, and that costs five
/// reads, or ten in a transaction. Cold loads are rarer than writes.
final class FoldedStates {

    static final int EVERY = 10;

    private FoldedStates() {}
}
