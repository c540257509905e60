package dev.daybook.benchmarks;

import java.util.Map;

/// Everything once.
///
/// @param near with the store as it is
/// @param far with the store moved away
/// @param ceilings payments per second of the bare calls to the near one, by what was called
record HotRound(HotCases near, HotCases far, Map<String, Double> ceilings) {

    double ceiling(String name) {
        return ceilings.getOrDefault(name, Double.NaN);
    }
}
