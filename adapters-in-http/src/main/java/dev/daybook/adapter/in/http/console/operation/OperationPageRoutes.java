package dev.daybook.adapter.in.http.console.operation;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.console.page.Pages;
import dev.daybook.adapter.in.http.input.Streams;
import dev.daybook.adapter.in.http.operation.Operations;
import dev.daybook.adapter.in.http.operation.Publications;
import dev.daybook.adapter.in.http.problem.Missing;
import dev.daybook.adapter.in.http.problem.ProblemException;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.job.Job;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far the read models and the jobs are. Nothing is begun here.
public final class OperationPageRoutes {

    private static final int MOST_ROWS = 50;

    private final OperationPages pages;
    private final Operations operations;

    public OperationPageRoutes(Pages pages, Operations operations) {
        this.pages = new OperationPages(pages);
        this.operations = operations;
    }

    public void addTo(Routes routes) {
        routes.get("/console/operations", Access.OPERATE_ALL_LEDGERS, this::all);
        routes.get("/console/operations/{id}", Access.OPERATE_ALL_LEDGERS, this::readModel);
        routes.get("/console/jobs/{id}", Access.OPERATE_ALL_LEDGERS, this::job);
        routes.get("/console/jobs/{id}/live", Access.OPERATE_ALL_LEDGERS, this::live);
    }

    private void all(Call call) {
        var ledger = pages.ledger(call);
        call.check();
        var untold = operations
                .publications()
                .map(Publications::untold)
                .map(events -> new OperationsView.Untold(events.list(Optional.empty(), MOST_ROWS), events.count()));
        var view = new OperationsView(
                operations.projections().list(), operations.jobs().list(), untold);
        pages.show(call, ledger, "Operations", "operation/page.jte", Map.of("operations", view));
    }

    private void readModel(Call call) {
        var ledger = pages.ledger(call);
        var after = call.parameter("after", Streams.NAME);
        call.check();
        var readModel = operations.readModel(call);
        var parked = readModel.live().parkingLot().list(after, MOST_ROWS + 1);
        var view = new ReadModelView(
                operations.projections().find(readModel.name()).orElseThrow(),
                jobs(readModel.name()),
                parked.stream().limit(MOST_ROWS).toList(),
                parked.size() > MOST_ROWS);
        pages.show(call, ledger, readModel.name(), "operation/read-model.jte", Map.of("readModel", view));
    }

    private List<Job> jobs(String subject) {
        return operations.jobs().list().stream()
                .filter(job -> job.subject().equals(subject))
                .toList();
    }

    private void job(Call call) {
        var ledger = pages.ledger(call);
        call.check();
        var view = view(call);
        pages.show(call, ledger, JobView.title(view.job()), "operation/job-page.jte", Map.of("view", view));
    }

    private void live(Call call) {
        var ledger = pages.ledger(call);
        call.check();
        pages.piece(call, ledger, "operation/job.jte", Map.of("view", view(call)));
    }

    private JobView view(Call call) {
        var job = operations.jobs().find(call.path().job()).orElseThrow(() -> new ProblemException(Missing.job()));
        return new JobView(job, operations.projections().find(job.subject()));
    }
}
