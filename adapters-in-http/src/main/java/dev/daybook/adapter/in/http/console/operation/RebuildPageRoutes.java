package dev.daybook.adapter.in.http.console.operation;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.console.page.Pages;
import dev.daybook.adapter.in.http.console.session.Csrf;
import dev.daybook.adapter.in.http.operation.JobDesk;
import dev.daybook.adapter.in.http.operation.Operations;
import dev.daybook.adapter.in.http.operation.RebuildReader;
import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemException;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.Correlation;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.query.FeedQuery;
import dev.daybook.domain.id.LedgerId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// The form that has a read model rebuilt.
public final class RebuildPageRoutes {

    private static final String PATH = "/console/operations/{id}/rebuild";

    private final OperationPages pages;
    private final Operations operations;
    private final FeedQuery feed;
    private final InstantSource time;

    public RebuildPageRoutes(Pages pages, Operations operations, FeedQuery feed, InstantSource time) {
        this.pages = new OperationPages(pages);
        this.operations = operations;
        this.feed = feed;
        this.time = time;
    }

    public void addTo(Routes routes) {
        routes.get(PATH, Access.OPERATE_ALL_LEDGERS, this::ask);
        routes.post(PATH, Access.OPERATE_ALL_LEDGERS, this::begin);
    }

    private void ask(Call call) {
        var ledger = pages.ledger(call);
        call.check();
        show(call, ledger, RebuildForm.EMPTY, List.of());
    }

    private void begin(Call call) {
        var ledger = pages.ledger(call);
        call.check();
        Csrf.check(call.http());
        var readModel = operations.readModel(call);
        var form = RebuildForm.of(call.http());
        try {
            var rule = RebuildReader.commandAt(time.instant(), feed.end());
            var command = call.require(call.read(form.json(), rule));
            pages.watch(call, ledger, new JobDesk(operations).rebuild(readModel, command));
        } catch (ProblemException refused) {
            call.http().status(refused.problem().code().status());
            show(call, ledger, form, List.of(refused.problem()));
        }
    }

    /// Shows the form.
    ///
    /// @param refused why it was not begun, if it was asked for
    private void show(Call call, LedgerId ledger, RebuildForm form, List<Problem> refused) {
        var name = operations.readModel(call).name();
        var correlation = Correlation.id(call.http());
        pages.show(
                call,
                ledger,
                "Rebuild " + name,
                "operation/rebuild.jte",
                Map.of("name", name, "form", form, "ends", feed.end(), "refused", refused, "correlation", correlation));
    }
}
