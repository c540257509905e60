package dev.daybook.adapter.in.http.operation;

import dev.daybook.adapter.in.http.problem.Missing;
import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.adapter.in.http.problem.ProblemException;
import dev.daybook.application.job.Job;
import dev.daybook.application.job.Job.Kind;
import dev.daybook.application.job.JobResult.Retold;
import dev.daybook.application.job.Jobs.Started;
import dev.daybook.application.job.Jobs.Work;
import dev.daybook.application.job.Progress;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.port.ReadModel.Slot;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.rebuild.RebuildCommand;
import java.util.Optional;

/// Where jobs are asked for, by whoever may. What cannot be begun, or not now, is a problem that is thrown.
public record JobDesk(Operations operations) {

    private static final String EVERYTHING = "everything";
    private static final String PUBLICATIONS = "publications";

    public Job rebuild(ReadModel readModel, RebuildCommand command) {
        return begin(
                Kind.REBUILD, readModel.name(), progress -> operations.rebuild().handle(readModel, command, progress));
    }

    public Job goBack(ReadModel readModel) {
        if (readModel.find(Slot.PREVIOUS).isEmpty()) {
            throw new ProblemException(
                    ProblemCode.NO_PREVIOUS_GENERATION, "This read model has no previous generation to go back to.");
        }
        return begin(
                Kind.GO_BACK, readModel.name(), progress -> operations.goBack().handle(readModel, progress));
    }

    /// Tries parked streams again.
    ///
    /// @param stream all that are parked where none is named
    public Job redrive(ReadModel readModel, Optional<StreamId> stream) {
        var lot = readModel.live().parkingLot();
        if (stream.isPresent() && stream.flatMap(lot::find).isEmpty()) {
            throw new ProblemException(Missing.parkedStream());
        }
        return begin(
                Kind.REDRIVE,
                readModel.name(),
                progress -> operations.redrive().handle(readModel.live(), stream, progress));
    }

    public Job verify(boolean repair) {
        return begin(Kind.VERIFY, EVERYTHING, progress -> operations.verify().handle(repair, progress));
    }

    /// Offers the bus again what it refused.
    ///
    /// @param event all that were refused where none is named
    public Job retell(Optional<EventRef> event) {
        if (event.isPresent() && event.filter(this::isUntold).isEmpty()) {
            throw new ProblemException(Missing.parkedEvent());
        }
        return begin(Kind.RETELL, PUBLICATIONS, progress -> retell(event, progress));
    }

    private boolean isUntold(EventRef event) {
        return operations
                .publications()
                .flatMap(publications -> publications.untold().find(event))
                .isPresent();
    }

    private Retold retell(Optional<EventRef> event, Progress progress) {
        return operations
                .publications()
                .map(publications -> publications.retell().handle(event, progress))
                .orElse(new Retold(0, 0));
    }

    private Job begin(Kind kind, String subject, Work work) {
        return switch (operations.jobs().start(kind, subject, work)) {
            case Started.Begun(var job) -> job;
            case Started.Busy(var running) -> throw new ProblemException(busy(running));
        };
    }

    private static Problem busy(Job running) {
        return Problem.of(ProblemCode.JOB_RUNNING, "Another job works on this. Wait for its end.")
                .with("job_id", running.id());
    }
}
