package dev.daybook.adapter.in.http.console.page;

import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.input.Texts;
import dev.daybook.adapter.in.http.request.Call;
import java.util.Optional;

/// What a form asks for with its fields. It sends those too that were left empty: they ask for nothing.
public record Asked(Call call) {

    private static final Rule<String> ANY = Texts.upTo(200);

    public <T> Optional<T> field(String name, Rule<T> rule) {
        boolean isEmpty = call.parameterText(name).filter(String::isBlank).isPresent();
        return isEmpty ? empty(name) : call.parameter(name, rule);
    }

    /// What somebody may not have finished typing.
    public Optional<String> text(String name) {
        return field(name, ANY).map(String::strip);
    }

    private <T> Optional<T> empty(String name) {
        var _ = call.parameter(name, ANY);
        return Optional.empty();
    }
}
