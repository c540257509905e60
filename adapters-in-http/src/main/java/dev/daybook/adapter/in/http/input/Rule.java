package dev.daybook.adapter.in.http.input;

import java.util.Optional;
import java.util.function.Predicate;

/// How a value of one kind is read. Answers empty exactly when it has noted a fault.
@FunctionalInterface
public interface Rule<T> {

    Optional<T> read(Spot spot);

    default Rule<T> where(Predicate<T> holds, String otherwise) {
        return spot -> read(spot).flatMap(value -> holds.test(value) ? Optional.of(value) : spot.fault(otherwise));
    }
}
