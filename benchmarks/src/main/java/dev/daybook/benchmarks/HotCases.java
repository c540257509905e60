package dev.daybook.benchmarks;

import static dev.daybook.benchmarks.HotCase.HOT_GUARDED;
import static dev.daybook.benchmarks.HotCase.HOT_UNBOUNDED;
import static dev.daybook.benchmarks.HotCase.UNIFORM_GUARDED;
import static dev.daybook.benchmarks.HotCase.UNIFORM_UNBOUNDED;

import java.util.Map;

/// Every case once, soon after one another, so that their ratios mean something on a busy machine.
record HotCases(Map<HotCase, HotFigures> figures) {

    HotFigures of(HotCase whom) {
        var found = figures.get(whom);
        if (found == null) {
            throw new IllegalStateException("not measured: " + whom);
        }
        return found;
    }

    double unboundedRatio() {
        return of(HOT_UNBOUNDED).perSecond() / of(UNIFORM_UNBOUNDED).perSecond();
    }

    double guardedRatio() {
        return of(HOT_GUARDED).perSecond() / of(UNIFORM_GUARDED).perSecond();
    }

    String line() {
        return "uniform guarded %.0f/s, unbounded %.0f/s; hot unbounded %.0f/s (%.2f), guarded %.0f/s (%.2f)"
                .formatted(
                        of(UNIFORM_GUARDED).perSecond(),
                        of(UNIFORM_UNBOUNDED).perSecond(),
                        of(HOT_UNBOUNDED).perSecond(),
                        unboundedRatio(),
                        of(HOT_GUARDED).perSecond(),
                        guardedRatio());
    }
}
