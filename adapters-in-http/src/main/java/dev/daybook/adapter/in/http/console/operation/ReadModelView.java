package dev.daybook.adapter.in.http.console.operation;

import dev.daybook.application.job.Job;
import dev.daybook.application.port.ParkedStream;
import dev.daybook.application.view.GenerationView;
import dev.daybook.application.view.ProjectionView;
import java.util.List;
import java.util.Optional;

/// One read model.
///
/// @param jobs those that worked on it, the newest first
/// @param parked a page of the streams that stand still in it
/// @param hasMoreParked whether there is another page
public record ReadModelView(
        ProjectionView projection, List<Job> jobs, List<ParkedStream> parked, boolean hasMoreParked) {

    public ReadModelView {
        jobs = List.copyOf(jobs);
        parked = List.copyOf(parked);
    }

    public Optional<Job> running() {
        return jobs.stream().filter(Job::isRunning).findFirst();
    }

    public boolean hasPrevious() {
        return projection.generations().stream().map(GenerationView::slot).anyMatch("previous"::equals);
    }
}
