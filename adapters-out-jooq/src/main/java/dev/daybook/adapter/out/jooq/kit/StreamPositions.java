package dev.daybook.adapter.out.jooq.kit;

import static dev.daybook.adapter.out.jooq.generated.kit.Tables.STREAM_POSITION;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.val;

import dev.daybook.adapter.out.jooq.generated.kit.tables.records.StreamPositionRecord;
import dev.daybook.application.port.StreamId;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;

/// Versions in a table of their own, for rows that do not tell them.
final class StreamPositions implements Versions {

    @Override
    public Map<StreamId, Long> read(DSLContext sql, Collection<StreamId> streams) {
        var names = streams.stream().map(StreamId::toString).toArray(String[]::new);
        return sql.selectFrom(STREAM_POSITION).where(STREAM_POSITION.STREAM.eq(any(val(names)))).fetch().stream()
                .collect(toMap(row -> StreamId.parse(row.getStream()), StreamPositionRecord::getVersion));
    }

    @Override
    public void write(DSLContext tx, Map<StreamId, Long> newest) {
        var rows = newest.entrySet().stream()
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
