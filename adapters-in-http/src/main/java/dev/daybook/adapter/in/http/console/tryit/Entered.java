package dev.daybook.adapter.in.http.console.tryit;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What somebody has filled in, as text. A field that was left blank is as good as none.
///
/// @param rows how many postings the form has room for
public record Entered(Map<String, List<String>> fields, int rows) {

    static final int MOST_ROWS = 4;

    /// One posting. Its amount is in the asset's own unit, as people write it.
    public record Row(String debit, String credit, String amount, String asset) {

        boolean isBlank() {
            return (debit + credit + amount + asset).isBlank();
        }
    }

    public Entered {
        fields = new HashMap<>(fields);
    }

    /// A form as it is before anything was filled in but what it is about.
    static Entered about(String account, String transaction) {
        var fields = Map.of(
                "account", List.of(account), "transaction", List.of(transaction), "normal_balance", List.of("credit"));
        return new Entered(fields, 1);
    }

    /// Reads a form.
    ///
    /// @param more whether room for another posting is asked for
    static Entered of(Context http, boolean more) {
        var fields = http.formParamMap();
        int rows = fields.getOrDefault("debit", List.of()).size() + (more ? 1 : 0);
        return new Entered(fields, Math.clamp(rows, 1, MOST_ROWS));
    }

    Entered with(String name, String text) {
        var more = new HashMap<>(fields);
        more.put(name, List.of(text));
        return new Entered(more, rows);
    }

    public String text(String name) {
        return text(name, 0);
    }

    Optional<String> filled(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    public boolean isChecked(String name) {
        return fields.containsKey(name);
    }

    /// All there is room for.
    public List<Row> postings() {
        return IntStream.range(0, rows).mapToObj(this::posting).toList();
    }

    public boolean hasRoom() {
        return rows < MOST_ROWS;
    }

    private Row posting(int place) {
        return new Row(text("debit", place), text("credit", place), text("amount", place), text("asset", place));
    }

    private String text(String name, int place) {
        return fields.getOrDefault(name, List.of()).stream()
                .skip(place)
                .findFirst()
                .orElse("")
                .strip();
    }
}
