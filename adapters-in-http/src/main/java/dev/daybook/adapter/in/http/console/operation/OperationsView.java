package dev.daybook.adapter.in.http.console.operation;

import dev.daybook.application.job.Job;
import dev.daybook.application.port.UntoldEvent;
import dev.daybook.application.view.ProjectionView;
import java.util.List;
import java.util.Optional;

/// The first page of the section.
///
/// @param jobs the newest first
/// @param untold what the bus refused, where there is one that can
public record OperationsView(List<ProjectionView> projections, List<Job> jobs, Optional<Untold> untold) {

    /// Events that the bus refused.
    ///
    /// @param events the first of them
    /// @param count of all
    public record Untold(List<UntoldEvent> events, long count) {
        public Untold {
            events = List.copyOf(events);
        }
    }

    public OperationsView {
        projections = List.copyOf(projections);
        jobs = List.copyOf(jobs);
    }
}
