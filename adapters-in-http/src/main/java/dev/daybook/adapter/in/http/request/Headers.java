package dev.daybook.adapter.in.http.request;

import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.input.Spot;
import dev.daybook.adapter.in.http.problem.Faults;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The headers that mean something to us. Each may be sent once, unless it is a list.
record Headers(Context http, Faults faults) {

    <T> Optional<T> optional(String name, Rule<T> rule) {
        var values = all(http, name);
        if (values.size() > 1) {
            faults.add(name, "must be sent once");
        }
        return values.size() == 1 ? rule.read(Spot.named(name, values.getFirst(), faults)) : Optional.empty();
    }

    /// A header that holds a list, which may come in pieces.
    <T> Optional<T> list(String name, Rule<T> rule) {
        var values = all(http, name);
        return values.isEmpty() ? Optional.empty() : rule.read(Spot.named(name, String.join(",", values), faults));
    }

    static List<String> all(Context http, String name) {
        return Collections.list(http.req().getHeaders(name));
    }
}
