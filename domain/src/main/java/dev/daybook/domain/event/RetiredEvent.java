package dev.daybook.domain.event;

/// A shape that is no longer written but stays readable for ever. Its families are sealed, one per aggregate, and each
/// has an upcaster whose switch is exhaustive: a retired shape that nobody upcasts does not compile.
public interface RetiredEvent {

    /// The same fact in its current shape.
    DomainEvent upcast();
}
