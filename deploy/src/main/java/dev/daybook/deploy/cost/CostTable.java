package dev.daybook.deploy.cost;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// The table in the README, made anew by running this.
public final class CostTable {

    private static final List<Month> MONTHS = List.of(new Month(10), new Month(1_000), new Month(10_000));

    private CostTable() {}

    public static void main(String[] arguments) {
        System.out.print(render());
    }

    static String render() {
        var table = new StringBuilder();
        table.append(MONTHS.stream()
                .map(month -> " %,d/s |".formatted(month.transactionsPerSecond()))
                .collect(Collectors.joining("", "| US dollars a month, at transactions |", "\n")));
        table.append("|---|---:|---:|---:|\n");
        MONTHS.getFirst()
                .costs()
                .keySet()
                .forEach(what -> table.append(line(what, month -> month.costs().getOrDefault(what, 0.0))));
        table.append(line("**together**", Month::total));
        table.append(line("each month of history adds, every month", Month::kept));
        return table.toString();
    }

    private static String line(String what, ToDoubleFunction<Month> cost) {
        return MONTHS.stream()
                .map(month -> String.format(Locale.ROOT, " %,d |", Math.round(cost.applyAsDouble(month))))
                .collect(Collectors.joining("", "| %s |".formatted(what), "\n"));
    }
}
