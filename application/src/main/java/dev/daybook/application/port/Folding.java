package dev.daybook.application.port;

import dev.daybook.domain.decision.Evolver;
import dev.daybook.domain.event.DomainEvent;

/// How the events of a stream become its state, and which folded states may be stored beside them.
///
/// @param version the reducer's version: raised with every change of `evolver` or of the state's shape, so that states
///     folded by an older reducer are ignored, never misread
/// @param events the sealed family of the stream's events
/// @param states what every stage of the state is
/// @param stored the stage of the state that is worth storing
public record Folding<S, E extends DomainEvent>(
        int version, Evolver<S, E> evolver, Class<E> events, Class<S> states, Class<? extends S> stored) {

    /// The state after one more event, which must be of this stream's family.
    public S evolve(S state, DomainEvent event) {
        return evolver.evolve(state, events.cast(event));
    }

    /// For a state that was kept among those of other streams.
    public Loaded<S> recognise(Loaded<?> loaded) {
        return new Loaded<>(loaded.head(), states.cast(loaded.state()));
    }
}
