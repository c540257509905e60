package dev.daybook.adapter.in.http.console.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Some rows of a list, and where those behind them are.
public record Rows<T>(List<T> all, Optional<Link> more) {

    public Rows {
        all = List.copyOf(all);
    }

    /// The first of those that were found.
    ///
    /// @param found one more than `most` where there are more
    /// @param behind where those behind a row are
    public static <T> Rows<T> of(List<T> found, int most, Function<T, Link> behind) {
        return found.size() > most
                ? new Rows<>(found.subList(0, most), Optional.of(behind.apply(found.get(most - 1))))
                : new Rows<>(found, Optional.empty());
    }
}
