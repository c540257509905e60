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

    private final Context http;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    Parameters(Context http, Faults faults) {
        this.http = http;
        this.faults = faults;
    }

    <T> Optional<T> optional(String name, Rule<T> rule) {
        asked.add(name);
        var values = http.queryParams(name);
        if (values.size() == 1) {
            return rule.read(Spot.named(name, values.getFirst(), faults));
        }
        if (http.queryParamMap().containsKey(name)) {
            faults.add(name, "must be given once, well encoded");
        }
        return Optional.empty();
    }

    /// All parameters `name[key]`, by their keys.
    Map<String, String> deep(String name) {
        var found = new TreeMap<String, String>();
        for (var parameter : http.queryParamMap().keySet()) {
            if (parameter.startsWith(name + "[") && parameter.endsWith("]")) {
                var key = parameter.substring(name.length() + 1, parameter.length() - 1);
                optional(parameter, ANY_TEXT).ifPresent(value -> found.put(key, value));
            }
        }
        return found;
    }

    void refuseOthers() {
        for (var name : http.queryParamMap().keySet()) {
            if (!asked.contains(name)) {
                faults.add(name, "is not a parameter we know");
            }
        }
    }
}
