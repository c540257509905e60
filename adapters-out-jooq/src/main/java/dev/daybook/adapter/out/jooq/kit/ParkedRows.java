package dev.daybook.adapter.out.jooq.kit;

import static dev.daybook.adapter.out.jooq.generated.kit.Tables.PARKED_STREAM;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import dev.daybook.adapter.out.jooq.generated.kit.tables.records.ParkedStreamRecord;
import dev.daybook.adapter.out.jooq.kit.Sieve.Refused;
import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.FeedSlice;
import dev.daybook.application.port.ParkedStream;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.projection.Errors;
import dev.daybook.domain.event.EventType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;

/// Streams that stand still, as rows.
final class ParkedRows {

    private static final Field<?>[] WAITING = {PARKED_STREAM.STREAM, PARKED_STREAM.WAITING};

    private ParkedRows() {}

    static void park(DSLContext tx, FeedSlice poison, String error) {
        var event = poison.entries().getFirst().event();
        park(tx, List.of(row(poison.partition(), event, event.ref().version(), error)));
    }

    static void park(DSLContext tx, int partition, List<Refused> refused) {
        park(
                tx,
                refused.stream()
                        .map(poison ->
                                row(partition, poison.entry().event(), poison.waiting(), Errors.text(poison.failure())))
                        .toList());
    }

    private static void park(DSLContext tx, List<ParkedStreamRecord> rows) {
        if (rows.isEmpty()) {
            return;
        }
        tx.insertInto(PARKED_STREAM)
                .columns(PARKED_STREAM.fields())
                .select(new ManyRows(rows, PARKED_STREAM.fields()).select())
                .onConflict(PARKED_STREAM.STREAM)
                .doUpdate()
                .set(PARKED_STREAM.WAITING, excluded(PARKED_STREAM.WAITING))
                .execute();
    }

    private static ParkedStreamRecord row(int partition, StoredEvent event, long waiting, String error) {
        return new ParkedStreamRecord(
                event.ref().stream().toString(),
                partition,
                event.ref().version(),
                waiting,
                event.type().name(),
                event.type().version(),
                storable(error),
                1,
                Instant.now());
    }

    /// The entries of a slice whose streams are not parked; those of the others wait from now on.
    static List<FeedEntry> flowing(DSLContext tx, FeedSlice slice) {
        var parked = among(tx, slice);
        if (parked.isEmpty()) {
            return slice.entries();
        }
        var newest = new HashMap<StreamId, Long>();
        for (FeedEntry entry : slice.entries()) {
            var ref = entry.event().ref();
            if (parked.contains(ref.stream().toString())) {
                newest.put(ref.stream(), ref.version());
            }
        }
        keepWaiting(tx, newest);
        return slice.entries().stream()
                .filter(entry -> !newest.containsKey(entry.event().ref().stream()))
                .toList();
    }

    private static Set<String> among(DSLContext tx, FeedSlice slice) {
        if (slice.entries().isEmpty() || !tx.fetchExists(PARKED_STREAM)) {
            return Set.of();
        }
        var streams = slice.entries().stream()
                .map(entry -> entry.event().ref().stream().toString())
                .distinct()
                .toArray(String[]::new);
        return tx.selectFrom(PARKED_STREAM)
                .where(PARKED_STREAM.STREAM.eq(any(val(streams))))
                .fetchSet(PARKED_STREAM.STREAM);
    }

    private static void keepWaiting(DSLContext tx, Map<StreamId, Long> newest) {
        if (newest.isEmpty()) {
            return;
        }
        var rows = newest.entrySet().stream()
                .map(waiting -> ManyRows.row(WAITING, waiting.getKey().toString(), waiting.getValue()))
                .toList();
        tx.update(PARKED_STREAM)
                .set(PARKED_STREAM.WAITING, greatest(PARKED_STREAM.WAITING, ManyRows.field(PARKED_STREAM.WAITING)))
                .from(new ManyRows(rows, WAITING).table())
                .where(PARKED_STREAM.STREAM.eq(ManyRows.field(PARKED_STREAM.STREAM)))
                .execute();
    }

    static ParkedStream view(ParkedStreamRecord row) {
        return new ParkedStream(
                StreamId.parse(row.getStream()),
                row.getPartition(),
                row.getVersion(),
                new EventType(row.getEventName(), row.getEventVersion()),
                row.getWaiting(),
                row.getError(),
                row.getAttempts(),
                row.getSince());
    }

    /// No text of Postgres can hold this character.
    static String storable(String error) {
        return error.replace('\0', ' ');
    }
}
