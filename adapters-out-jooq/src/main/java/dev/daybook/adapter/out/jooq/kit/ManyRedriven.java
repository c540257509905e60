package dev.daybook.adapter.out.jooq.kit;

import static dev.daybook.adapter.out.jooq.generated.kit.Tables.PARKED_STREAM;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.val;

import dev.daybook.adapter.out.jooq.generated.kit.tables.records.ParkedStreamRecord;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/// Parked streams that are redriven in one transaction, while nobody follows their partitions.
final class ManyRedriven {

    private static final Field<?>[] LAST = {PARKED_STREAM.STREAM, PARKED_STREAM.VERSION};

    private final DSLContext tx;
    private final List<List<RecordedEvent>> streams;

    /// @param streams the next events of each, at least one
    ManyRedriven(DSLContext tx, List<List<RecordedEvent>> streams) {
        this.tx = tx;
        this.streams = streams;
    }

    /// Answers those that flow again.
    Set<StreamId> redrive(BiConsumer<DSLContext, List<RecordedEvent>> applying) {
        stands().values().stream()
                .map(ParkedStreamRecord::getPartition)
                .distinct()
                .sorted()
                .forEach(partition -> FeedPositions.hold(tx, partition));
        var stands = stands();
        var due = streams.stream().filter(events -> isDue(events, stands)).toList();
        if (due.isEmpty()) {
            return Set.of();
        }
        applying.accept(tx, due.stream().flatMap(List::stream).toList());
        return advance(due.stream().map(ManyRedriven::last).toList());
    }

    private Set<StreamId> advance(List<Record> last) {
        var many = new ManyRows(last, LAST).table();
        var same = PARKED_STREAM.STREAM.eq(ManyRows.field(PARKED_STREAM.STREAM));
        var version = ManyRows.field(PARKED_STREAM.VERSION);
        var flowing = tx
                .deleteFrom(PARKED_STREAM)
                .using(many)
                .where(same)
                .and(PARKED_STREAM.WAITING.le(version))
                .returning(PARKED_STREAM.STREAM)
                .fetch(PARKED_STREAM.STREAM)
                .stream()
                .map(StreamId::parse)
                .collect(toSet());
        tx.update(PARKED_STREAM)
                .set(PARKED_STREAM.VERSION, version.plus(1))
                .from(many)
                .where(same)
                .execute();
        return flowing;
    }

    private Map<String, ParkedStreamRecord> stands() {
        var names = streams.stream().map(ManyRedriven::name).toArray(String[]::new);
        return tx.selectFrom(PARKED_STREAM).where(PARKED_STREAM.STREAM.eq(any(val(names)))).fetch().stream()
                .collect(toMap(ParkedStreamRecord::getStream, identity()));
    }

    /// Whether a stream stands at the first of these events, and waits with all of them.
    private static boolean isDue(List<RecordedEvent> events, Map<String, ParkedStreamRecord> stands) {
        var row = stands.get(name(events));
        return row != null
                && row.getVersion() == events.getFirst().ref().version()
                && row.getWaiting() >= events.getLast().ref().version();
    }

    private static Record last(List<RecordedEvent> events) {
        return ManyRows.row(LAST, name(events), events.getLast().ref().version());
    }

    private static String name(List<RecordedEvent> events) {
        return events.getFirst().ref().stream().toString();
    }
}
