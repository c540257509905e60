package dev.daybook.adapter.in.http.operation;

import dev.daybook.adapter.in.http.problem.Missing;
import dev.daybook.adapter.in.http.problem.ProblemException;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.application.job.Jobs;
import dev.daybook.application.parking.RedriveUseCase;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.query.ProjectionsQuery;
import dev.daybook.application.rebuild.GoBackUseCase;
import dev.daybook.application.rebuild.RebuildUseCase;
import dev.daybook.application.verify.VerifyUseCase;
import java.util.Optional;

/// What keeps the read models right and the publications whole, and the jobs that it takes.
public record Operations(
        ProjectionsQuery projections,
        Jobs jobs,
        RebuildUseCase rebuild,
        GoBackUseCase goBack,
        RedriveUseCase redrive,
        VerifyUseCase verify,
        Optional<Publications> publications) {

    /// Those of a service whose bus refuses nothing.
    public Operations(
            ProjectionsQuery projections,
            Jobs jobs,
            RebuildUseCase rebuild,
            GoBackUseCase goBack,
            RedriveUseCase redrive,
            VerifyUseCase verify) {
        this(projections, jobs, rebuild, goBack, redrive, verify, Optional.empty());
    }

    /// The one that a path names; throws a problem when there is none.
    public ReadModel readModel(Call call) {
        return projections
                .readModel(call.path().projection())
                .orElseThrow(() -> new ProblemException(Missing.projection()));
    }
}
