package dev.daybook.adapter.in.http.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every fault of one request, so that its sender hears of all of them at once; of very many, the first.
public final class Faults {

    /// A body of the largest size may have a fault in every few bytes: its answer shall not become many times larger.
    private static final int MOST_TOLD = 1_000;

    private final List<Fault> told = new ArrayList<>();
    private int count;

    public void add(String field, String detail) {
        count++;
        if (told.size() < MOST_TOLD) {
            told.add(new Fault(field, detail));
        }
    }

    public int count() {
        return count;
    }

    public void refuseIfAny() {
        if (count > 0) {
            throw new ProblemException(Problem.invalid(told));
        }
    }

    /// A value that is there unless a fault says why not.
    public <T> T require(Optional<T> value) {
        refuseIfAny();
        return value.orElseThrow(() -> new IllegalStateException("neither a value nor a fault"));
    }
}
