package dev.daybook.adapter.in.http.console.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.console.text.TypedTime;
import dev.daybook.adapter.in.http.json.Json;
import io.javalin.http.Context;
import java.util.Optional;

/// What is to be built, as it was filled in.
///
/// @param what `take-over`, `as-of` or `positions`
/// @param asOf a time without an offset: UTC
/// @param positions one for each partition, with commas between them
public record RebuildForm(String what, boolean anew, boolean acceptDifferences, String asOf, String positions) {

    static final RebuildForm EMPTY = new RebuildForm("take-over", false, false, "", "");

    static RebuildForm of(Context http) {
        return new RebuildForm(
                text(http, "what"),
                http.formParam("anew") != null,
                http.formParam("accept_differences") != null,
                text(http, "as_of"),
                text(http, "positions"));
    }

    private static String text(Context http, String field) {
        return Optional.ofNullable(http.formParam(field)).orElse("").strip();
    }

    /// The body that the API takes for the same.
    ObjectNode json() {
        var json = Json.object();
        switch (what) {
            case "as-of" -> json.put("as_of", TypedTime.utc(asOf));
            case "positions" -> {
                var array = json.putArray("positions");
                for (var position : positions.split(",", -1)) {
                    array.add(position.strip());
                }
            }
            default -> json.put("anew", anew).put("accept_differences", acceptDifferences);
        }
        return json;
    }
}
