package dev.daybook.adapter.out.dynamodb.store;

/// How often the state of a stream is stored beside its newest event.
///
/// A load reads backwards until it meets such a state, so it reads at most this many items. Ten events of a guarded
/// account and one state are five to six kilobytes: two read units. Every fifth would save one of them, but add a
/// state of some 400 bytes to twice as many items; with long ids that is a second write unit, which costs five reads.
final class FoldedStates {

    static final int EVERY = 10;

    private FoldedStates() {}
}
