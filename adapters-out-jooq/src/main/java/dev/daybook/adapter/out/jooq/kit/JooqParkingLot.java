package dev.daybook.adapter.out.jooq.kit;

import static dev.daybook.adapter.out.jooq.generated.kit.Tables.PARKED_STREAM;
import static org.jooq.impl.DSL.noCondition;

import dev.daybook.adapter.out.jooq.generated.kit.tables.records.ParkedStreamRecord;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.ParkedStream;
import dev.daybook.application.port.ParkingLot;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jooq.DSLContext;

/// The parked streams of one generation, in its own schema.
final class JooqParkingLot implements ParkingLot {

    private final Database database;
    private final BiConsumer<DSLContext, List<RecordedEvent>> applying;

    /// @param applying what happens to the events that have waited
    JooqParkingLot(Database database, BiConsumer<DSLContext, List<RecordedEvent>> applying) {
        this.database = database;
        this.applying = applying;
    }

    @Override
    public List<ParkedStream> list(Optional<StreamId> after, int limit) {
        var behind = after.map(last -> PARKED_STREAM.STREAM.gt(last.toString())).orElse(noCondition());
        return database.read(sql -> sql.selectFrom(PARKED_STREAM)
                .where(behind)
                .orderBy(PARKED_STREAM.STREAM)
                .limit(limit)
                .fetch(ParkedRows::view));
    }

    @Override
    public Optional<ParkedStream> find(StreamId stream) {
        return database.read(sql -> found(sql, stream)).map(ParkedRows::view);
    }

    @Override
    public long count() {
        return database.read(sql -> sql.fetchCount(PARKED_STREAM));
    }

    @Override
    public boolean redrive(StreamId stream, List<RecordedEvent> events) {
        return !events.isEmpty() && database.transact(tx -> redrive(tx, stream, events));
    }

    /// Nobody follows the stream's partition meanwhile, or its next event might be applied ahead of these.
    private boolean redrive(DSLContext tx, StreamId stream, List<RecordedEvent> events) {
        var seen = found(tx, stream);
        seen.ifPresent(row -> FeedPositions.hold(tx, row.getPartition()));
        var held = seen.flatMap(_ -> found(tx, stream))
                .filter(row -> row.getVersion() == events.getFirst().ref().version());
        held.ifPresent(row -> redrive(tx, row, events));
        return held.isPresent();
    }

    private void redrive(DSLContext tx, ParkedStreamRecord stands, List<RecordedEvent> events) {
        var due = events.stream()
                .filter(event -> event.ref().version() <= stands.getWaiting())
                .toList();
        applying.accept(tx, due);
        long next = due.getLast().ref().version() + 1;
        if (next > stands.getWaiting()) {
            tx.deleteFrom(PARKED_STREAM)
                    .where(PARKED_STREAM.STREAM.eq(stands.getStream()))
                    .execute();
        } else {
            tx.update(PARKED_STREAM)
                    .set(PARKED_STREAM.VERSION, next)
                    .where(PARKED_STREAM.STREAM.eq(stands.getStream()))
                    .execute();
        }
    }

    @Override
    public Set<StreamId> redrive(List<ParkedStream> parked, Function<ParkedStream, List<RecordedEvent>> waiting) {
        var streams = parked.stream().map(waiting).toList();
        return database.transact(tx -> new ManyRedriven(tx, streams).redrive(applying));
    }

    @Override
    public void fail(EventRef event, String error) {
        database.write(tx -> tx.update(PARKED_STREAM)
                .set(PARKED_STREAM.ATTEMPTS, PARKED_STREAM.ATTEMPTS.plus(1))
                .set(PARKED_STREAM.ERROR, ParkedRows.storable(error))
                .where(PARKED_STREAM.STREAM.eq(event.stream().toString()))
                .and(PARKED_STREAM.VERSION.eq(event.version()))
                .execute());
    }

    private static Optional<ParkedStreamRecord> found(DSLContext sql, StreamId stream) {
        return sql.selectFrom(PARKED_STREAM)
                .where(PARKED_STREAM.STREAM.eq(stream.toString()))
                .fetchOptional();
    }
}
