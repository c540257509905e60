package dev.daybook.bootstrap.cli.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What an account says, each under a name of its own: `status`, `posted`, `metadata.tier`. Of its balances the
/// amounts;
/// what names it is left out.
final class Leaves {

    private static final Set<String> OTHERWISE_KNOWN = Set.of("id", "ledger", "version", "opened_at");

    private Leaves() {}

    static SortedMap<String, String> of(JsonNode account) {
        var leaves = new TreeMap<String, String>();
        account.properties().forEach(field -> add(field, leaves));
        account.path("balances")
                .properties()
                .forEach(balance -> leaves.put(
                        balance.getKey(), balance.getValue().path("amount").asText()));
        account.path("metadata")
                .properties()
                .forEach(entry -> leaves.put(
                        "metadata." + entry.getKey(), entry.getValue().asText()));
        return leaves;
    }

    private static void add(Map.Entry<String, JsonNode> field, Map<String, String> leaves) {
        if (field.getValue().isValueNode() && !OTHERWISE_KNOWN.contains(field.getKey())) {
            leaves.put(
                    field.getKey(),
                    field.getValue().isNull() ? "none" : field.getValue().asText());
        }
    }
}
