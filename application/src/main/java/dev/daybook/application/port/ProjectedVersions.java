package dev.daybook.application.port;

import java.util.Collection;
import java.util.Map;

/// How far a read model has come.
public interface ProjectedVersions {

    /// The version up to which each of these streams has been applied; 0 for those it has not seen.
    Map<StreamId, Long> versions(Collection<StreamId> streams);
}
