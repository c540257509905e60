package dev.daybook.adapter.in.http.operation;

import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.input.Fields;
import dev.daybook.adapter.in.http.input.Flags;
import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.page.ListRequest;
import dev.daybook.adapter.in.http.page.Page;
import dev.daybook.adapter.in.http.problem.Missing;
import dev.daybook.adapter.in.http.problem.ProblemException;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.Routes;
import java.io.IOException;

/// The jobs of this process, and the one that verifies everything.
public final class JobRoutes {

    private static final Rule<Boolean> REPAIR = Fields.object(fields -> {
        var repair = fields.optional("repair", Flags.BOOLEAN);
        return () -> repair.orElse(false);
    });

    private final Operations operations;

    public JobRoutes(Operations operations) {
        this.operations = operations;
    }

    public void addTo(Routes routes) {
        routes.post("/v1/verify", Access.OPERATE_ALL_LEDGERS, this::verify);
        routes.get("/v1/jobs", Access.OPERATE_ALL_LEDGERS, this::list);
        routes.get("/v1/jobs/{id}", Access.OPERATE_ALL_LEDGERS, this::find);
    }

    private void verify(Call call) throws IOException {
        boolean repair = call.require(call.read(call.bodyIfAny(), REPAIR));
        JobAnswer.accepted(call.http(), new JobDesk(operations).verify(repair));
    }

    private void list(Call call) {
        var request = new ListRequest(call, "jobs");
        Answer.ok(
                call.http(),
                Page.ofWhole(
                        request,
                        operations.jobs().list(),
                        JobJson::of,
                        job -> job.id().toString()));
    }

    private void find(Call call) {
        var id = call.path().job();
        call.check();
        var job = operations.jobs().find(id).orElseThrow(() -> new ProblemException(Missing.job()));
        Answer.ok(call.http(), JobJson.of(job));
    }
}
