package dev.daybook.adapter.out.jooq;

import static java.util.stream.Collectors.toSet;

import dev.daybook.application.port.Projection;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.projection.DueEvents;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/// Writes the books in Postgres: the rows and the positions that they stand for in one transaction.
///
/// Any number of projectors may run: one at a time works on a ledger, and looks up what is due once it has its turn.
public final class JooqBookProjection implements Projection {

    private final Database database;

    public JooqBookProjection(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "books";
    }

    @Override
    public void apply(List<RecordedEvent> events) {
        var streams = events.stream().map(event -> event.ref().stream()).collect(toSet());
        database.write(tx -> {
            LedgerLocks.take(tx, streams);
            applyDue(tx, DueEvents.among(events, JooqPositions.read(tx, streams)));
        });
    }

    private static void applyDue(DSLContext tx, List<RecordedEvent> due) {
        if (!due.isEmpty()) {
            new BookChanges(due).write(tx);
        }
    }

    @Override
    public Map<StreamId, Long> versions(Collection<StreamId> streams) {
        return database.read(sql -> JooqPositions.read(sql, streams));
    }
}
