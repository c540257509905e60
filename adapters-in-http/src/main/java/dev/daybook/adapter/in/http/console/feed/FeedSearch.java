package dev.daybook.adapter.in.http.console.feed;

import static java.util.stream.Collectors.joining;

import dev.daybook.adapter.in.http.console.page.Asked;
import dev.daybook.adapter.in.http.input.Names;
import dev.daybook.adapter.in.http.input.Numbers;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.application.query.FeedFilter;
import dev.daybook.application.query.FeedWindow;
import dev.daybook.application.query.FeedWindowQuery;
import dev.daybook.domain.id.LedgerId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which part of the feed somebody looks at.
///
/// @param position in the one partition
public record FeedSearch(
        Optional<String> type,
        Optional<String> prefix,
        Optional<Integer> partition,
        Optional<Long> position,
        Optional<SortedMap<Integer, Long>> before,
        Optional<SortedMap<Integer, Long>> after) {

    private static final int WINDOW = 50;

    static FeedSearch of(Call call, int partitions) {
        var asked = new Asked(call);
        var search = new FeedSearch(
                asked.field("type", Names.EVENT),
                asked.field("stream_prefix", Names.STREAM_BEGINNING),
                asked.field("partition", Numbers.between(0, partitions - 1)),
                asked.field("position", Numbers.POSITION),
                asked.field("before", Places.RULE),
                asked.field("after", Places.RULE));
        if (search.position.isPresent() && search.partition.isEmpty()) {
            call.faults().add("position", "is one of a partition: choose that too");
        }
        return search;
    }

    FeedWindow window(LedgerId ledger, FeedWindowQuery feed) {
        var filter = new FeedFilter(ledger, prefix, type);
        var ends = wanted(feed.ends());
        return after.or(this::place)
                .map(from -> feed.behind(filter, within(from, ends), WINDOW))
                .orElseGet(() -> feed.before(filter, within(before.orElse(ends), ends), WINDOW));
    }

    private Optional<SortedMap<Integer, Long>> place() {
        return partition.flatMap(only -> position.map(from -> new TreeMap<>(Map.of(only, from))));
    }

    private SortedMap<Integer, Long> wanted(SortedMap<Integer, Long> all) {
        var some = new TreeMap<>(all);
        partition.ifPresent(only -> some.keySet().retainAll(Set.of(only)));
        return some;
    }

    /// What a path names may be beyond the feed, or leave partitions out.
    private static SortedMap<Integer, Long> within(SortedMap<Integer, Long> asked, SortedMap<Integer, Long> ends) {
        var inside = new TreeMap<Integer, Long>();
        ends.forEach((each, end) -> inside.put(each, Math.min(asked.getOrDefault(each, end), end)));
        return inside;
    }

    /// The query of the same search elsewhere.
    String at(String bound, SortedMap<Integer, Long> positions) {
        var query = new LinkedHashMap<String, String>();
        type.ifPresent(name -> query.put("type", name));
        prefix.ifPresent(beginning -> query.put("stream_prefix", beginning));
        partition.ifPresent(only -> query.put("partition", only.toString()));
        query.put(bound, Places.write(positions));
        return query.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(joining("&", "?", ""));
    }
}
