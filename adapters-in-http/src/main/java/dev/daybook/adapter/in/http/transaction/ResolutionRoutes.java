package dev.daybook.adapter.in.http.transaction;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.adapter.in.http.write.Write;
import dev.daybook.adapter.in.http.write.WriteSides;
import dev.daybook.application.command.Outcome;
import dev.daybook.application.transaction.TransactionIds;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.Request;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.transaction.TransactionCommand;
import dev.daybook.domain.transaction.TransactionCommand.PostPendingTransaction;
import dev.daybook.domain.transaction.TransactionCommand.ReverseTransaction;
import dev.daybook.domain.transaction.TransactionCommand.VoidTransaction;
import dev.daybook.domain.transaction.TransactionRejection;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Posts or voids what is pending, and reverses what is posted.
public final class ResolutionRoutes {

    private static final String TRANSACTION = "/v1/ledgers/{ledger}/transactions/{id}";

    private final WriteSides writes;
    private final NotFound notFound;
    private final InstantSource time;

    /// Makes of what a body says the command for one transaction.
    @FunctionalInterface
    private interface Making<B> {
        TransactionCommand command(TransactionId transaction, B body, Optional<Request> request, Instant at);
    }

    public ResolutionRoutes(WriteSides writes, NotFound notFound, InstantSource time) {
        this.writes = writes;
        this.notFound = notFound;
        this.time = time;
    }

    public void addTo(Routes routes) {
        routes.post(
                TRANSACTION + "/post",
                Access.WRITE_LEDGER,
                call -> resolve(call, ResolutionReader.AMOUNTS, PostPendingTransaction::new));
        routes.post(
                TRANSACTION + "/void",
                Access.WRITE_LEDGER,
                call -> resolve(call, ResolutionReader.REASON, VoidTransaction::new));
        routes.post(TRANSACTION + "/reverse", Access.WRITE_LEDGER, this::reverse);
    }

    private <B> void resolve(Call call, Rule<B> rule, Making<B> making) throws IOException {
        var ledger = call.path().ledger();
        var write = writes.of(call);
        write.changed(carryOut(call, write, rule, making), TransactionJson::shown, reason -> problem(reason, ledger));
    }

    private void reverse(Call call) throws IOException {
        var ledger = call.path().ledger();
        var write = writes.of(call);
        var outcome = carryOut(
                call,
                write,
                ResolutionReader.REVERSAL,
                (id, mirror, request, at) -> new ReverseTransaction(
                        id,
                        TransactionIds.ofReversal(ledger, id),
                        mirror.description(),
                        mirror.metadata(),
                        request,
                        at));
        write.created(
                "/v1/ledgers/%s/transactions".formatted(ledger),
                outcome,
                TransactionJson::shown,
                reason -> problem(reason, ledger));
    }

    private <B> Outcome<TransactionView, TransactionRejection> carryOut(
            Call call, Write write, Rule<B> rule, Making<B> making) throws IOException {
        var ledger = call.path().ledger();
        var transaction = call.path().transaction();
        var json = call.bodyIfAny();
        var request = call.request(json);
        var body = call.require(call.read(json, rule));
        var command = making.command(transaction, body, request, time.instant());
        return write.side().transact().handle(ledger, command, call.metadata());
    }

    private Problem problem(TransactionRejection reason, LedgerId ledger) {
        return notFound.orLedger(TransactionProblems.of(reason), ledger);
    }
}
