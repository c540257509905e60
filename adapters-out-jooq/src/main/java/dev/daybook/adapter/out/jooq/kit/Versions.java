package dev.daybook.adapter.out.jooq.kit;

import dev.daybook.application.port.StreamId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/// Which event of each stream the rows contain last.
public interface Versions {

    /// Only of streams that were seen.
    Map<StreamId, Long> read(DSLContext sql, Collection<StreamId> streams);

    /// Keeps those of the streams of which events were just applied.
    void write(DSLContext tx, Map<StreamId, Long> newest);

    /// With 0 for those that were not seen.
    default Map<StreamId, Long> readAll(DSLContext sql, Collection<StreamId> streams) {
        var versions = new HashMap<StreamId, Long>();
        streams.forEach(stream -> versions.put(stream, 0L));
        versions.putAll(read(sql, Set.copyOf(streams)));
        return versions;
    }
}
