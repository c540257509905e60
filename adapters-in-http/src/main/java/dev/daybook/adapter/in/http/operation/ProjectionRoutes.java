package dev.daybook.adapter.in.http.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.page.ListRequest;
import dev.daybook.adapter.in.http.page.Page;
import dev.daybook.adapter.in.http.problem.Missing;
import dev.daybook.adapter.in.http.problem.ProblemException;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.job.Job;
import dev.daybook.application.job.Job.State;
import dev.daybook.application.view.ProjectionView;
import java.util.Optional;

/// How far the read models are, and what stands still.
public final class ProjectionRoutes {

    private final Operations operations;

    public ProjectionRoutes(Operations operations) {
        this.operations = operations;
    }

    public void addTo(Routes routes) {
        routes.get("/v1/projections", Access.OPERATE_ALL_LEDGERS, this::list);
        routes.get("/v1/projections/{id}", Access.OPERATE_ALL_LEDGERS, this::find);
    }

    private void list(Call call) {
        var request = new ListRequest(call, "projections");
        var names = operations.projections().names();
        Answer.ok(call.http(), Page.ofWhole(request, names, this::json, name -> name));
    }

    private void find(Call call) {
        var name = call.path().projection();
        call.check();
        Answer.ok(call.http(), json(name));
    }

    private ObjectNode json(String name) {
        ProjectionView projection =
                operations.projections().find(name).orElseThrow(() -> new ProblemException(Missing.projection()));
        return ProjectionJson.of(projection, running(name));
    }

    private Optional<Job> running(String name) {
        return operations.jobs().list().stream()
                .filter(job -> job.subject().equals(name) && job.state() == State.RUNNING)
                .findFirst();
    }
}
