package dev.daybook.application.projection;

import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StreamId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What to read and apply next: a bounded number of events, however wide the gaps are.
///
/// @param finished the streams that this step brings to the hinted version
record Step(List<EventRef> refs, Set<StreamId> finished) {

    static final int MOST = 1_000;

    static Step of(Map<StreamId, Long> wanted, Map<StreamId, Long> applied) {
        var refs = new ArrayList<EventRef>();
        var finished = new HashSet<StreamId>();
        for (var hint : wanted.entrySet()) {
            long from = applied.getOrDefault(hint.getKey(), 0L);
            long to = Math.min(hint.getValue(), from + MOST - refs.size());
            for (long version = from + 1; version <= to; version++) {
                refs.add(new EventRef(hint.getKey(), version));
            }
            if (to == hint.getValue() || from >= hint.getValue()) {
                finished.add(hint.getKey());
            }
        }
        return new Step(refs, finished);
    }

    boolean reaches(StreamId stream) {
        return refs.stream().anyMatch(ref -> ref.stream().equals(stream));
    }
}
