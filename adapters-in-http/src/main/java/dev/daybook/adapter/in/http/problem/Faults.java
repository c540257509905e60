package dev.daybook.adapter.in.http.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every fault of one request, so that its sender hears of all of them at once.
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    public void add(String field, String detail) {
        found.add(new Fault(field, detail));
    }

    public int count() {
        return found.size();
    }

    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new ProblemException(Problem.invalid(found));
        }
    }

    /// A value that is there unless a fault says why not.
    public <T> T require(Optional<T> value) {
        refuseIfAny();
        return value.orElseThrow(() -> new IllegalStateException("neither a value nor a fault"));
    }
}
