package dev.daybook.adapter.out.jooq.kit;

import static dev.daybook.adapter.out.jooq.generated.kit.Tables.GENERATION;

import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.FeedSlice;
import dev.daybook.application.port.Generation;
import dev.daybook.application.port.ParkingLot;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.StreamId.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;

/// The rows in one schema, and how they follow the feed: rows, positions and parked streams move in one transaction.
///
/// Of several workers with the same slice one applies it: whoever moves the partition's position first.
final class JooqGeneration implements Generation {

    private final Rows rows;
    private final Set<Kind> kinds;
    private final Schema schema;
    private final Database database;
    private final Database patient;
    private final ParkingLot parkingLot;

    /// @param patient for what may take long: without limits of time
    JooqGeneration(Rows rows, Schema schema, Database database, Database patient) {
        this.rows = rows;
        this.kinds = rows.kinds();
        this.schema = schema;
        this.database = database.with(rows.name(), schema);
        this.patient = patient.with(rows.name(), schema);
        this.parkingLot = new JooqParkingLot(this.database, (tx, events) -> redrive(Pen.following(tx), events));
    }

    @Override
    public String name() {
        return rows.name();
    }

    @Override
    public String label() {
        return database.read(sql -> sql.selectFrom(GENERATION).fetchSingle().getLabel());
    }

    @Override
    public boolean isComplete() {
        return database.read(sql -> sql.selectFrom(GENERATION).fetchSingle().getComplete());
    }

    @Override
    public long position(int partition) {
        return database.read(sql -> FeedPositions.read(sql, partition));
    }

    @Override
    public List<Long> positions(int partitions) {
        return database.read(sql -> FeedPositions.read(sql, FeedPositions.partitions(partitions)));
    }

    @Override
    public Map<StreamId, Long> versions(Collection<StreamId> streams) {
        return database.read(sql -> rows.versions().readAll(sql, streams));
    }

    @Override
    public boolean apply(FeedSlice slice) {
        return take(slice, Pen::following);
    }

    @Override
    public boolean fill(FeedSlice slice) {
        return take(slice, JooqGeneration::filling);
    }

    /// What a crash of the server takes away again are the rows together with their positions.
    private static Pen filling(DSLContext tx) {
        tx.execute("set local synchronous_commit = off");
        return Pen.filling(tx);
    }

    private boolean take(FeedSlice slice, Function<DSLContext, Pen> pen) {
        return move(slice, tx -> {
            var events =
                    ParkedRows.flowing(tx, slice).stream().map(FeedEntry::event).toList();
            write(pen.apply(tx), events);
        });
    }

    @Override
    public boolean sift(FeedSlice slice) {
        return move(slice, tx -> {
            var sieve = new Sieve(rows, ParkedRows.flowing(tx, slice));
            write(Pen.following(tx), sieve.fitting());
            ParkedRows.park(tx, slice.partition(), sieve.refused());
        });
    }

    private boolean move(FeedSlice slice, Consumer<DSLContext> work) {
        return database.transact(tx -> {
            boolean moved = FeedPositions.move(tx, slice);
            if (moved) {
                work.accept(tx);
            }
            return moved;
        });
    }

    private void write(Pen pen, List<StoredEvent> events) {
        write(pen, events, StoredEvent::ref, StoredEvent::recorded);
    }

    private void redrive(Pen pen, List<RecordedEvent> events) {
        write(pen, events, RecordedEvent::ref, event -> event);
    }

    private <E> void write(Pen pen, List<E> events, Function<E, EventRef> ref, Function<E, RecordedEvent> reading) {
        if (events.isEmpty()) {
            return;
        }
        var changes = rows.changes();
        var newest = new HashMap<StreamId, Long>();
        for (E event : events) {
            var its = ref.apply(event);
            if (kinds.contains(its.stream().kind())) {
                changes.add(reading.apply(event));
            }
            newest.put(its.stream(), its.version());
        }
        changes.write(pen);
        rows.versions().write(pen.tx(), newest);
    }

    @Override
    public boolean park(FeedSlice poison, String error) {
        return move(poison, tx -> ParkedRows.park(tx, poison, error));
    }

    @Override
    public ParkingLot parkingLot() {
        return parkingLot;
    }

    @Override
    public void complete() {
        patient.write(tx -> {
            FeedPositions.holdAll(tx);
            DeferredIndexes.make(tx);
            rows.complete(Pen.filling(tx));
            tx.update(GENERATION).set(GENERATION.COMPLETE, true).execute();
            StoredTable.all(tx, schema).forEach(table -> tx.execute("analyze {0}", table.table()));
        });
    }

    /// Once its tables are there.
    void begin(String label) {
        patient.write(tx -> {
            DeferredIndexes.defer(tx, schema);
            tx.insertInto(GENERATION)
                    .columns(GENERATION.LABEL, GENERATION.COMPLETE)
                    .values(label, false)
                    .execute();
        });
    }
}
