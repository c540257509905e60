package dev.daybook.adapter.in.http.console.account;

import dev.daybook.application.view.AccountView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One thing that can be told of an account, before an event and after it.
///
/// @param isNumber whether it belongs to the right of its column
public record Trait(String name, boolean isNumber, Optional<String> before, Optional<String> after) {

    private record Value(String text, boolean isNumber) {}

    public boolean isChanged() {
        return !before.equals(after);
    }

    static List<Trait> of(Optional<AccountView> before, AccountView after) {
        var earlier = before.map(Trait::values).orElse(Map.of());
        var later = values(after);
        var names = new LinkedHashSet<>(later.keySet());
        names.addAll(earlier.keySet());
        var traits = new ArrayList<Trait>();
        for (String name : names) {
            var old = Optional.ofNullable(earlier.get(name));
            var now = Optional.ofNullable(later.get(name));
            boolean isNumber = now.or(() -> old).filter(Value::isNumber).isPresent();
            traits.add(new Trait(name, isNumber, old.map(Value::text), now.map(Value::text)));
        }
        return traits;
    }

    private static Map<String, Value> values(AccountView account) {
        var figures = new AccountFigures(account);
        var values = new LinkedHashMap<String, Value>();
        if (figures.tellsBalances()) {
            values.put("posted balance", new Value(figures.posted(), true));
            values.put("pending balance", new Value(figures.pending(), true));
            values.put("available", new Value(figures.available(), true));
            values.put("posted debits", new Value(figures.postedDebits(), true));
            values.put("posted credits", new Value(figures.postedCredits(), true));
        }
        values.put("minimum balance", new Value(figures.minimum(), true));
        values.put("status", new Value(figures.status(), false));
        new TreeMap<>(account.metadata())
                .forEach((key, value) -> values.put("metadata: " + key, new Value(value, false)));
        return values;
    }
}
