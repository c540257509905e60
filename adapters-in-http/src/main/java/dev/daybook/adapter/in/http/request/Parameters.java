package dev.daybook.adapter.in.http.request;

import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.input.Spot;
import dev.daybook.adapter.in.http.input.Texts;
import dev.daybook.adapter.in.http.problem.Faults;
import io.javalin.http.Context;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The query parameters. One that nobody asks for is refused: its sender would believe that it worked.
final class Parameters {

    private static final Rule<String> ANY_TEXT = Texts.upTo(Integer.MAX_VALUE);

    private final SentParameters sent;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    Parameters(Context http, Faults faults) {
        this.sent = new SentParameters(http);
        this.faults = faults;
    }

    /// As it was sent; empty when it was not, or not well encoded.
    Optional<String> text(String name) {
        return sent.all(name).stream().findFirst().flatMap(first -> first);
    }

    <T> Optional<T> optional(String name, Rule<T> rule) {
        asked.add(name);
        var values = sent.all(name);
        if (values.size() == 1 && values.getFirst().isPresent()) {
            return rule.read(Spot.named(name, values.getFirst().get(), faults));
        }
        if (!values.isEmpty()) {
            faults.add(name, "must be given once, well encoded");
        }
        return Optional.empty();
    }

    /// All parameters `name[key]`, by their keys.
    Map<String, String> deep(String name) {
        var found = new TreeMap<String, String>();
        for (var parameter : sent.names()) {
            if (parameter.startsWith(name + "[") && parameter.endsWith("]")) {
                var key = parameter.substring(name.length() + 1, parameter.length() - 1);
                optional(parameter, ANY_TEXT).ifPresent(value -> found.put(key, value));
            }
        }
        return found;
    }

    void refuseOthers() {
        for (var name : sent.names()) {
            if (!asked.contains(name)) {
                faults.add(name, "is not a parameter we know");
            }
        }
    }
}
