package dev.daybook.adapter.in.http.page;

import dev.daybook.adapter.in.http.input.Numbers;
import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.input.Spot;
import dev.daybook.adapter.in.http.request.Call;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Which page of which list a client asks for. A cursor stands for the filters it was made with: they may be left out
/// beside it or repeated, but not changed.
public final class ListRequest {

    private static final String CURSOR = "cursor";
    private static final String LAST_EVENT = "Last-Event-ID";
    private static final String NOT_OURS = "must be a next_cursor that we answered";
    private static final int USUAL = 100;
    private static final Rule<Integer> LIMIT = Numbers.between(1, 1000);

    private final Call call;
    private final String list;
    private final int limit;
    private final Optional<Cursor> cursor;
    private final String cursorName;
    private final Map<String, String> filters = new LinkedHashMap<>();

    /// `list` names the list and whatever its path names.
    public ListRequest(Call call, String list) {
        this(call, list, call.parameter("limit", LIMIT).orElse(USUAL), call.parameter(CURSOR, ours(list)), CURSOR);
    }

    private ListRequest(Call call, String list, int limit, Optional<Cursor> cursor, String cursorName) {
        this.call = call;
        this.list = list;
        this.limit = limit;
        this.cursor = cursor;
        this.cursorName = cursorName;
    }

    /// For a list without pages, which a client may have followed up to a cursor before: the one in the header
    /// `Last-Event-ID`, else the one it began with.
    public static ListRequest following(Call call, String list) {
        var begunWith = call.parameter(CURSOR, ours(list));
        var followedTo = call.header(LAST_EVENT, ours(list));
        return followedTo.isPresent()
                ? new ListRequest(call, list, USUAL, followedTo, LAST_EVENT)
                : new ListRequest(call, list, USUAL, begunWith, CURSOR);
    }

    private static Rule<Cursor> ours(String list) {
        return Cursor.RULE.where(of -> of.list().equals(list), "is one of another list");
    }

    /// One row more than the page has: it tells whether there is a next page.
    public int rows() {
        return limit + 1;
    }

    public int limit() {
        return limit;
    }

    public <T> Optional<T> filter(String name, Rule<T> rule) {
        var given = call.parameter(name, rule);
        var asked = call.parameterText(name);
        var carried = cursor.map(of -> of.filters().get(name));
        keep(name, asked, carried);
        return given.or(() -> carried.flatMap(text -> rule.read(Spot.named(cursorName, text, call.faults()))));
    }

    /// A filter that a list cannot do without.
    public <T> Optional<T> required(String name, Rule<T> rule) {
        boolean isThere = call.parameterText(name).isPresent()
                || cursor.filter(of -> of.filters().containsKey(name)).isPresent();
        if (!isThere && call.parameterText(CURSOR).isEmpty()) {
            call.faults().add(name, "is required");
        } else if (!isThere && cursor.isPresent()) {
            call.faults().add(CURSOR, NOT_OURS);
        }
        return filter(name, rule);
    }

    /// Texts by the keys of filters such as `metadata[key]=value`.
    public Map<String, String> deepFilter(String name, Rule<String> key, Rule<String> value) {
        var asked = call.deepParameter(name);
        var carried = cursor.map(of -> of.deepFilters(name)).orElse(Map.of());
        var all = new TreeMap<>(carried);
        all.putAll(asked);
        var read = new HashMap<String, String>();
        all.forEach((word, text) -> {
            var filter = "%s[%s]".formatted(name, word);
            keep(filter, Optional.ofNullable(asked.get(word)), Optional.ofNullable(carried.get(word)));
            key.read(Spot.named(filter, word, call.faults()))
                    .flatMap(_ -> value.read(Spot.named(filter, text, call.faults())))
                    .ifPresent(of -> read.put(word, of));
        });
        return read;
    }

    private void keep(String name, Optional<String> asked, Optional<String> carried) {
        if (cursor.isPresent() && asked.isPresent() && !asked.equals(carried)) {
            call.faults().add(cursorName, "was made with another " + name);
        }
        carried.or(() -> asked).ifPresent(text -> filters.put(name, text));
    }

    /// Where the page before ended, which `read` understands or throws.
    public <P> Optional<P> last(Function<List<String>, P> read) {
        return cursor.flatMap(of -> {
            try {
                return Optional.of(read.apply(of.last()));
            } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException _) {
                call.faults().add(cursorName, NOT_OURS);
                return Optional.empty();
            }
        });
    }

    void check() {
        call.check();
    }

    /// Notes that what the cursor names is not there.
    public void refuseCursor(String why) {
        call.faults().add(cursorName, why);
    }

    /// Where to go on behind a place.
    public String cursorBehind(List<String> place) {
        return new Cursor(list, filters, place).toString();
    }
}
