package dev.daybook.domain.decision;

/// The rules of one aggregate: `decide` says what happens next, `evolve` says what that did to the state.
///
/// Both are pure, so a test needs events and a command and nothing else.
public interface Decider<C, S, E, R> extends Evolver<S, E> {

    Decision<E, R> decide(C command, S state);
}
