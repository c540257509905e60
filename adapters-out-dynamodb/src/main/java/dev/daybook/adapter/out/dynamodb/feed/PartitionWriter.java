package dev.daybook.adapter.out.dynamodb.feed;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.daybook.adapter.out.dynamodb.store.ItemEvent;
import dev.daybook.application.port.EventDirectory;
import dev.daybook.application.port.FeedPiece;
import dev.daybook.application.port.StreamId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes one partition.
///
/// The place of the next page is where the last one ends, and a page is put only where none stands. So whoever
/// puts it has read everything before it, and knows what is missing. Whoever finds another page there, be it
/// another writer's or its own whose answer was lost, reads that and decides anew.
///
/// What it knows of the partition follows from the pages; after any failure it is forgotten, and read again.
final class PartitionWriter {

    private static final Logger LOG = System.getLogger(PartitionWriter.class.getName());

    private final Pages pages;
    private final Segments segments;
    private final Ends ends;
    private final EventDirectory store;
    private final FeedBounds bounds;
    private final InstantSource clock;
    private @Nullable Heads heads;
    private long noted;

    PartitionWriter(
            Pages pages, Segments segments, Ends ends, EventDirectory store, FeedBounds bounds, InstantSource clock) {
        this.pages = pages;
        this.segments = segments;
        this.ends = ends;
        this.store = store;
        this.bounds = bounds;
        this.clock = clock;
    }

    /// Answers the pieces of which it knows that it has put them itself.
    synchronized List<FeedPiece> append(List<ItemEvent> events) {
        var put = new ArrayList<FeedPiece>();
        var _ = attempt(current -> append(new Line(events, store), current, put));
        return put;
    }

    /// As of now, whoever wrote them.
    synchronized Map<StreamId, Long> versions(Collection<StreamId> streams) {
        return attempt(current -> {
            current.catchUp();
            return versions(streams, current);
        });
    }

    /// What is known of the partition is read again.
    synchronized void forget() {
        heads = null;
    }

    private Heads append(Line line, Heads current, List<FeedPiece> put) {
        for (var next = next(line, current); !next.isEmpty(); next = next(line, current)) {
            write(next, current, put);
        }
        if (noted < current.end()) {
            ends.note(pages.partition(), current.end());
            noted = current.end();
        }
        return current;
    }

    private static List<ItemEvent> next(Line line, Heads current) {
        return line.next(versions(line.streams(), current));
    }

    private static Map<StreamId, Long> versions(Collection<StreamId> streams, Heads current) {
        return streams.stream().distinct().collect(toMap(identity(), stream -> current.version(StreamKey.of(stream))));
    }

    /// As far as nobody else writes meanwhile.
    private void write(List<ItemEvent> events, Heads current, List<FeedPiece> put) {
        for (PageBreaks.Part part : PageBreaks.split(events, bounds)) {
            var page = new Page(pages.partition(), current.end(), part.events(), part.bytes(), Optional.of(now()));
            var standing = pages.putIfAbsent(page);
            current.absorb(standing.orElse(page));
            if (standing.isPresent()) {
                current.catchUp();
                return;
            }
            put.add(new FeedPiece(pages.partition(), page.first(), page.end()));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private <T> T attempt(Function<Heads, T> work) {
        boolean done = false;
        try {
            var current = heads == null ? read() : heads;
            var answer = work.apply(current);
            heads = current;
            done = true;
            return answer;
        } catch (DamagedIndex damaged) {
            LOG.log(Level.WARNING, "feed partition {0}: made anew is {1}", pages.partition(), damaged.getMessage());
            segments.drop(damaged.segment());
        } finally {
            if (!done) {
                heads = null;
            }
        }
        return attempt(work);
    }

    private Heads read() {
        noted = ends.noted(pages.partition());
        return Heads.read(pages, segments, bounds, noted);
    }
}
