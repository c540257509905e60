package dev.daybook.adapter.in.http.console.page;

import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.input.Texts;
import dev.daybook.adapter.in.http.request.Call;
import java.util.Optional;

/// Fields of a form that browsers send as a query: one that was left blank is as good as none.
public final class Filled {

    private Filled() {}

    public static <T> Optional<T> in(Call call, String name, Rule<T> rule) {
        boolean isBlank = call.parameterText(name).filter(String::isBlank).isPresent();
        return isBlank ? blank(call, name) : call.parameter(name, rule);
    }

    /// Asked for all the same, or it would be a parameter that nobody knows.
    private static <T> Optional<T> blank(Call call, String name) {
        var _ = call.parameter(name, Texts.upTo(100));
        return Optional.empty();
    }
}
