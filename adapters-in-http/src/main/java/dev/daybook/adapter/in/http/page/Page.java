package dev.daybook.adapter.in.http.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.json.Json;
import java.util.List;
import java.util.function.Function;

/// A page of a list as clients get it, with a cursor unless it is the last.
public final class Page {

    private Page() {}

    /// The first rows, without the one that only tells of a next page.
    ///
    /// @param rows up to [ListRequest#rows] of them
    /// @param place a row's place among all, for the cursor
    public static <T> ObjectNode of(
            ListRequest request, List<T> rows, Function<T, JsonNode> json, Function<T, List<String>> place) {
        return of(request, rows, request.limit(), json, place);
    }

    /// A page that may end before its limit.
    ///
    /// @param shown how many of the rows it shows at the most; any more only tell of a next page
    public static <T> ObjectNode of(
            ListRequest request, List<T> rows, int shown, Function<T, JsonNode> json, Function<T, List<String>> place) {
        var page = Json.object();
        put(page, "data", request, rows, shown, json, place);
        return page;
    }

    /// A page of a short list that is all there.
    ///
    /// @param id what names a row
    public static <T> ObjectNode ofWhole(
            ListRequest request, List<T> all, Function<T, JsonNode> json, Function<T, String> id) {
        var last = request.last(List::getFirst);
        var rows = last.map(name -> all.stream()
                        .dropWhile(row -> !id.apply(row).equals(name))
                        .skip(1)
                        .toList())
                .orElse(all);
        request.check();
        return of(request, rows, json, row -> List.of(id.apply(row)));
    }

    /// A page of a list that grows at its end: there is always a cursor.
    ///
    /// @param next where to go on
    public static ObjectNode ofGrowing(ListRequest request, List<? extends JsonNode> rows, List<String> next) {
        var page = Json.object();
        page.putArray("data").addAll(rows);
        return page.put("next_cursor", request.cursorBehind(next));
    }

    /// The same as a part of something larger.
    public static <T> void put(
            ObjectNode page,
            String name,
            ListRequest request,
            List<T> rows,
            Function<T, JsonNode> json,
            Function<T, List<String>> place) {
        put(page, name, request, rows, request.limit(), json, place);
    }

    private static <T> void put(
            ObjectNode page,
            String name,
            ListRequest request,
            List<T> rows,
            int shown,
            Function<T, JsonNode> json,
            Function<T, List<String>> place) {
        var data = page.putArray(name);
        rows.stream().limit(shown).map(json).forEach(data::add);
        if (rows.size() > shown) {
            page.put("next_cursor", request.cursorBehind(place.apply(rows.get(shown - 1))));
        }
    }
}
