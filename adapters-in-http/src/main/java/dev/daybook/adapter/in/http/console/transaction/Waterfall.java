package dev.daybook.adapter.in.http.console.transaction;

import dev.daybook.application.journey.TransactionTrace;
import dev.daybook.application.journey.TransactionTrace.TracedEvent;
import dev.daybook.application.port.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// The way of a transaction, drawn: of each command that wrote to it what it wrote, and when that came where. Days may
/// lie between two commands, so each has a scale of its own.
public record Waterfall(List<Course> courses) {

    /// What one command wrote.
    public record Course(List<Lane> lanes) {

        public Course {
            lanes = List.copyOf(lanes);
        }

        /// One of its events, which tells of the command too.
        public RecordedEvent event() {
            return lanes.getFirst().event();
        }
    }

    /// The hops of one event.
    public record Lane(RecordedEvent event, String position, List<Station> stations) {

        public Lane {
            stations = List.copyOf(stations);
        }
    }

    public Waterfall {
        courses = List.copyOf(courses);
    }

    static Waterfall of(TransactionTrace trace) {
        var byCommand = new LinkedHashMap<UUID, List<TracedEvent>>();
        for (TracedEvent traced : trace.events()) {
            var command = traced.event().metadata().commandId();
            byCommand.computeIfAbsent(command, _ -> new ArrayList<>()).add(traced);
        }
        return new Waterfall(byCommand.values().stream().map(Waterfall::course).toList());
    }

    private static Course course(List<TracedEvent> events) {
        var scale = new Scale(begin(events), end(events));
        return new Course(events.stream()
                .map(traced -> new Lane(traced.event(), position(traced), Station.all(traced, scale)))
                .toList());
    }

    private static String position(TracedEvent traced) {
        return traced.place()
                .map(place -> "partition %d, position %d".formatted(place.partition(), place.position()))
                .orElse("not in the feed yet");
    }

    private static Instant begin(List<TracedEvent> events) {
        return events.stream()
                .map(traced -> traced.event().recordedAt())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static Instant end(List<TracedEvent> events) {
        return events.stream().flatMap(Station::times).max(Instant::compareTo).orElseThrow();
    }
}
