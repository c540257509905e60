package dev.daybook.adapter.in.http.console.transaction;

import dev.daybook.adapter.in.http.console.text.Moments;
import dev.daybook.application.journey.Passing;
import dev.daybook.application.journey.Passing.State;
import dev.daybook.application.journey.TransactionTrace.TracedEvent;
import dev.daybook.application.port.FeedPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One hop of an event, and how long it took from when it could begin: from the store to the feed, or from the feed on.
///
/// @param at when it passed, where that is known
/// @param told what there is to tell instead of a time
/// @param x where its bar begins on the scale
/// @param width of its bar
public record Station(
        String name, Optional<Instant> at, Optional<Duration> took, String told, int x, int width, boolean isTrouble) {

    private static final int THINNEST = 4;

    static List<Station> all(TracedEvent traced, Scale scale) {
        var stored = traced.event().recordedAt();
        var fed = traced.place().flatMap(FeedPlace::since);
        var stations = new ArrayList<Station>();
        stations.add(timed("stored", stored, stored, scale));
        stations.add(fed.map(at -> timed("feed", stored, at, scale))
                .orElseGet(() -> untimed("feed", traced.place().isPresent() ? State.PASSED : State.WAITING)));
        traced.passings().stream()
                .sorted(Comparator.comparing(passing -> passing.at().orElse(Instant.MAX)))
                .map(passing -> of(passing, fed.orElse(stored), scale))
                .forEach(stations::add);
        return stations;
    }

    /// All the times that are drawn.
    static Stream<Instant> times(TracedEvent traced) {
        var passed = traced.passings().stream()
                .filter(passing -> passing.state() == State.PASSED)
                .flatMap(passing -> passing.at().stream());
        var fed = traced.place().flatMap(FeedPlace::since).stream();
        return Stream.concat(Stream.of(traced.event().recordedAt()), Stream.concat(fed, passed));
    }

    private static Station of(Passing passing, Instant from, Scale scale) {
        var name = passing.hop().name();
        if (passing.state() == State.PARKED) {
            return parked(name, passing);
        }
        return passing.at()
                .filter(_ -> passing.state() == State.PASSED)
                .map(at -> timed(name, from, at, scale))
                .orElseGet(() -> untimed(name, passing.state()));
    }

    private static Station timed(String name, Instant from, Instant at, Scale scale) {
        int end = scale.place(at);
        int begin = Math.min(scale.place(from), end);
        int x = Math.min(begin, Scale.WIDTH - THINNEST);
        return new Station(
                name,
                Optional.of(at),
                Optional.of(Duration.between(from, at)),
                "",
                x,
                Math.max(THINNEST, end - x),
                /* isTrouble= */ false);
    }

    private static Station parked(String name, Passing passing) {
        var since = passing.at().map(Moments::millis).orElse("");
        return bare(name, "parked since %s: %s".formatted(since, passing.error().orElse("")), true);
    }

    private static Station untimed(String name, State state) {
        var told = switch (state) {
            case PASSED -> "passed, the time was not noted";
            case WAITING -> "not yet";
            case UNKNOWN -> "not noted";
            case PARKED -> "parked";
        };
        return bare(name, told, false);
    }

    private static Station bare(String name, String told, boolean isTrouble) {
        return new Station(name, Optional.empty(), Optional.empty(), told, 0, 0, isTrouble);
    }
}
