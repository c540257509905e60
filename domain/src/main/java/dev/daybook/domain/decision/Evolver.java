package dev.daybook.domain.decision;

/// How events make a state. Pure and total; an event that cannot have happened in this state throws
/// [IllegalStateException], because going on would invent money.
public interface Evolver<S, E> {

    S initialState();

    S evolve(S state, E event);

    default S evolve(S state, Iterable<? extends E> events) {
        S evolved = state;
        for (E event : events) {
            evolved = evolve(evolved, event);
        }
        return evolved;
    }
}
