package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.Tables.STREAM_POSITION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.val;

import dev.daybook.adapter.out.jooq.generated.tables.records.StreamPositionRecord;
import dev.daybook.application.port.StreamId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;

/// Which event of each stream the rows contain last.
final class JooqPositions {

    private JooqPositions() {}

    static Map<StreamId, Long> read(DSLContext sql, Collection<StreamId> streams) {
        var positions = new HashMap<StreamId, Long>();
        streams.forEach(stream -> positions.put(stream, 0L));
        var names = streams.stream().map(StreamId::toString).distinct().toArray(String[]::new);
        sql.selectFrom(STREAM_POSITION)
                .where(STREAM_POSITION.STREAM.eq(any(val(names))))
                .forEach(row -> positions.put(StreamId.parse(row.getStream()), row.getVersion()));
        return positions;
    }

    static void write(DSLContext tx, Map<StreamId, Long> positions) {
        var rows = positions.entrySet().stream()
                .map(moved -> new StreamPositionRecord(moved.getKey().toString(), moved.getValue()))
                .toList();
        tx.insertInto(STREAM_POSITION)
                .columns(STREAM_POSITION.fields())
                .select(new ManyRows(rows, STREAM_POSITION.fields()).select())
                .onConflict(STREAM_POSITION.STREAM)
                .doUpdate()
                .set(STREAM_POSITION.VERSION, excluded(STREAM_POSITION.VERSION))
                .execute();
    }
}
