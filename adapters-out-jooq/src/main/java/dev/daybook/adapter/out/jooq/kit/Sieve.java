package dev.daybook.adapter.out.jooq.kit;

import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Unavailable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells the events that cannot be applied from those that can, before anything is written: each stream is tried
/// alone. What only Postgres refuses passes here.
final class Sieve {

    /// An event that cannot be applied.
    ///
    /// @param waiting the newest event of its stream that is there
    record Refused(FeedEntry entry, long waiting, RuntimeException failure) {}

    private static final Logger LOG = System.getLogger(Sieve.class.getName());

    private final Rows rows;
    private final List<StoredEvent> fitting = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    Sieve(Rows rows, List<FeedEntry> entries) {
        this.rows = rows;
        byStream(entries).values().forEach(this::sift);
        tell();
    }

    /// Of the first in full; there may be thousands.
    private void tell() {
        refused.stream().findFirst().ifPresent(first -> {
            var streams = refused.stream()
                    .map(Refused::entry)
                    .map(entry -> entry.event().ref());
            LOG.log(
                    Level.ERROR,
                    "%s cannot apply %s: their streams are parked".formatted(rows.name(), streams.toList()),
                    first.failure());
        });
    }

    /// Each stream in order.
    List<StoredEvent> fitting() {
        return fitting;
    }

    List<Refused> refused() {
        return refused;
    }

    private static Map<StreamId, List<FeedEntry>> byStream(List<FeedEntry> entries) {
        var streams = new LinkedHashMap<StreamId, List<FeedEntry>>();
        entries.forEach(entry -> streams.computeIfAbsent(entry.event().ref().stream(), _ -> new ArrayList<>())
                .add(entry));
        return streams;
    }

    private void sift(List<FeedEntry> stream) {
        var changes = rows.changes();
        long newest = stream.getLast().event().ref().version();
        for (FeedEntry entry : stream) {
            var failure = failure(entry, changes);
            if (failure.isPresent()) {
                refused.add(new Refused(entry, newest, failure.get()));
                return;
            }
        }
    }

    private Optional<RuntimeException> failure(FeedEntry entry, Changes changes) {
        try {
            if (rows.kinds().contains(entry.event().ref().stream().kind())) {
                changes.add(entry.event().recorded());
            }
            fitting.add(entry.event());
            return Optional.empty();
        } catch (Unavailable outage) {
            throw outage;
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }
}
