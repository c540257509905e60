package dev.daybook.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads a list page by page, to its end.
final class Pages {

    private Pages() {}

    /// @param after the page behind a row, or the first
    static <T> List<T> all(int size, Function<Optional<T>, List<T>> after) {
        var all = new ArrayList<T>();
        var page = after.apply(Optional.empty());
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(size);
            all.addAll(page);
            page = after.apply(Optional.of(page.getLast()));
        }
        return all;
    }
}
