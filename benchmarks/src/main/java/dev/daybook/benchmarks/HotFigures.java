package dev.daybook.benchmarks;

import dev.daybook.benchmarks.Clients.Load;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// How one case went: payments accepted per second, what a client waited for one, and what one took of the event store.
///
/// @param appendMillis how long one append took
record HotFigures(
        double perSecond, double p50, double p99, double loads, double appends, double conflicts, double appendMillis) {

    static String headings(String where) {
        return "%-20s %10s %8s %8s %8s %8s %9s %10s"
                .formatted(where, "accepted/s", "p50 ms", "p99 ms", "loads", "appends", "conflicts", "ms/append");
    }

    static HotFigures of(Load load, StoreCalls calls) {
        double payments = load.waits().size();
        return new HotFigures(
                load.perSecond(),
                load.percentileMillis(50),
                load.percentileMillis(99),
                calls.loads() / payments,
                calls.appends() / payments,
                calls.conflicts() / payments,
                calls.appendMillis());
    }

    static HotFigures medians(List<HotFigures> rounds) {
        return new HotFigures(
                median(rounds, HotFigures::perSecond),
                median(rounds, HotFigures::p50),
                median(rounds, HotFigures::p99),
                median(rounds, HotFigures::loads),
                median(rounds, HotFigures::appends),
                median(rounds, HotFigures::conflicts),
                median(rounds, HotFigures::appendMillis));
    }

    /// The lower of the two in the middle, when there are two.
    static <T> double median(List<T> rounds, ToDoubleFunction<T> figure) {
        return rounds.stream().mapToDouble(figure).sorted().toArray()[(rounds.size() - 1) / 2];
    }

    String line(HotCase whom) {
        return "%-20s %10.0f %8.1f %8.1f %8.3f %8.3f %9.4f %10.1f"
                .formatted(whom.label(), perSecond, p50, p99, loads, appends, conflicts, appendMillis);
    }
}
