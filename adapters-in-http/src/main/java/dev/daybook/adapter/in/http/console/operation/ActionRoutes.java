package dev.daybook.adapter.in.http.console.operation;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.console.page.Pages;
import dev.daybook.adapter.in.http.console.session.Csrf;
import dev.daybook.adapter.in.http.input.EventNames;
import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.input.Spot;
import dev.daybook.adapter.in.http.input.Streams;
import dev.daybook.adapter.in.http.operation.JobDesk;
import dev.daybook.adapter.in.http.operation.Operations;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.job.Job;
import dev.daybook.domain.id.LedgerId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What is begun with one button. Where it changes what others see, a page asks first.
public final class ActionRoutes {

    private static final String BACK = "/console/operations/{id}/back";
    private static final String REPAIR = "/console/repair";

    private final OperationPages pages;
    private final Operations operations;
    private final JobDesk desk;

    public ActionRoutes(Pages pages, Operations operations) {
        this.pages = new OperationPages(pages);
        this.operations = operations;
        this.desk = new JobDesk(operations);
    }

    public void addTo(Routes routes) {
        routes.get(BACK, Access.OPERATE_ALL_LEDGERS, this::askToGoBack);
        routes.get(REPAIR, Access.OPERATE_ALL_LEDGERS, this::askToRepair);
        post(routes, BACK, call -> desk.goBack(operations.readModel(call)));
        post(routes, "/console/operations/{id}/redrive", this::redrive);
        post(routes, "/console/verify", _ -> desk.verify(false));
        post(routes, REPAIR, _ -> desk.verify(true));
        post(routes, "/console/retell", this::retell);
    }

    private void post(Routes routes, String path, Function<Call, Job> begin) {
        routes.post(path, Access.OPERATE_ALL_LEDGERS, call -> {
            var ledger = pages.ledger(call);
            call.check();
            Csrf.check(call.http());
            pages.watch(call, ledger, begin.apply(call));
        });
    }

    private Job redrive(Call call) {
        return desk.redrive(operations.readModel(call), field(call, "stream", Streams.NAME));
    }

    private Job retell(Call call) {
        return desk.retell(field(call, "event", EventNames.NAME));
    }

    /// A field that may be left out, for all there are.
    private static <T> Optional<T> field(Call call, String name, Rule<T> rule) {
        var value = Optional.ofNullable(call.http().formParam(name))
                .flatMap(text -> rule.read(Spot.named(name, text, call.faults())));
        call.check();
        return value;
    }

    private void askToGoBack(Call call) {
        var ledger = pages.ledger(call);
        call.check();
        var name = operations.readModel(call).name();
        ask(
                call,
                ledger,
                new Confirmation(
                        "Go back to the previous generation of %s?".formatted(name),
                        "Everybody is answered from it again, from one instant on. The generation that is live now is"
                                + " kept as the previous one.",
                        "Go back",
                        OperationPaths.projection(ledger, name, "/back"),
                        OperationPaths.projection(ledger, name)));
    }

    private void askToRepair(Call call) {
        var ledger = pages.ledger(call);
        call.check();
        ask(
                call,
                ledger,
                new Confirmation(
                        "Verify everything and repair what differs?",
                        "Rows of read models that are not what the events say are overwritten, no others, and pieces of"
                                + " the feed that are not what was written are put back. Events are never touched.",
                        "Verify and repair",
                        OperationPaths.of(ledger, "/repair"),
                        OperationPaths.of(ledger, "/operations")));
    }

    private void ask(Call call, LedgerId ledger, Confirmation confirmation) {
        pages.show(
                call, ledger, confirmation.question(), "operation/confirm.jte", Map.of("confirmation", confirmation));
    }
}
