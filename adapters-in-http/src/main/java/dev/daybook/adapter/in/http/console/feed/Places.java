package dev.daybook.adapter.in.http.console.feed;

import static java.util.stream.Collectors.joining;

import dev.daybook.adapter.in.http.input.Rule;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Positions of partitions as paths have them: `0:12,1:40`.
final class Places {

    private static final Pattern SPELLING = Pattern.compile("[0-9]{1,5}:[0-9]{1,18}(,[0-9]{1,5}:[0-9]{1,18})*");

    static final Rule<SortedMap<Integer, Long>> RULE =
            spot -> Optional.ofNullable(spot.value().textValue())
                    .filter(text -> SPELLING.matcher(text).matches())
                    .map(Places::read)
                    .or(() -> spot.fault("must be partitions and positions, such as 0:12,1:40"));

    private Places() {}

    static String write(SortedMap<Integer, Long> positions) {
        return positions.entrySet().stream()
                .map(place -> place.getKey() + ":" + place.getValue())
                .collect(joining(","));
    }

    private static SortedMap<Integer, Long> read(String text) {
        var positions = new TreeMap<Integer, Long>();
        Arrays.stream(text.split(",", -1))
                .map(place -> place.split(":", 2))
                .forEach(place -> positions.put(Integer.valueOf(place[0]), Long.valueOf(place[1])));
        return positions;
    }
}
