package dev.daybook.adapter.in.http.account;

import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.adapter.in.http.input.Names;
import dev.daybook.adapter.in.http.page.ListRequest;
import dev.daybook.adapter.in.http.page.Page;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.account.OpenAccountUseCase;
import dev.daybook.application.port.Books.AccountFilter;
import dev.daybook.application.query.AccountQuery;
import dev.daybook.application.query.BalanceQuery;
import dev.daybook.domain.id.AccountId;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/// Opens, finds and lists accounts.
public final class AccountRoutes {

    private final OpenAccountUseCase openAccount;
    private final AccountQuery accounts;
    private final BalanceQuery balances;
    private final NotFound notFound;
    private final InstantSource time;

    public AccountRoutes(
            OpenAccountUseCase openAccount,
            AccountQuery accounts,
            BalanceQuery balances,
            NotFound notFound,
            InstantSource time) {
        this.openAccount = openAccount;
        this.accounts = accounts;
        this.balances = balances;
        this.notFound = notFound;
        this.time = time;
    }

    public void addTo(Routes routes) {
        routes.post("/v1/ledgers/{ledger}/accounts", this::open);
        routes.get("/v1/ledgers/{ledger}/accounts", this::list);
        routes.get("/v1/ledgers/{ledger}/accounts/{id}", this::find);
        routes.get("/v1/ledgers/{ledger}/accounts/{id}/balance", this::balance);
    }

    private void open(Call call) throws IOException {
        var ledger = call.path().ledger();
        var _ = call.idempotencyKey();
        var command = call.require(call.body(AccountReader.openAt(time.instant())));
        var outcome = openAccount.handle(ledger, command, call.metadata());
        Answer.written(call.http(), outcome, AccountJson::of, AccountProblems::of);
    }

    private void find(Call call) {
        var ledger = call.path().ledger();
        var account = call.path().account();
        var freshness = call.freshness();
        call.check();
        var found = accounts.find(ledger, account, freshness).orElseThrow(() -> notFound.account(ledger));
        Answer.versioned(call.http(), found.version(), AccountJson.of(found));
    }

    private void balance(Call call) {
        var ledger = call.path().ledger();
        var account = call.path().account();
        var freshness = call.freshness();
        call.check();
        var found = balances.find(ledger, account, freshness).orElseThrow(() -> notFound.account(ledger));
        Answer.versioned(call.http(), found.version(), AccountJson.of(found));
    }

    private void list(Call call) {
        var ledger = call.path().ledger();
        var request = new ListRequest(call, "accounts of " + ledger);
        var filter =
                new AccountFilter(request.filter("prefix", Names.ACCOUNT_PREFIX), request.filter("asset", Names.ASSET));
        var last = request.last(place -> new AccountId(place.getFirst()));
        var freshness = call.freshness();
        call.check();
        var rows = accounts.list(ledger, filter, last, request.rows(), freshness);
        notFound.unlessAny(rows, ledger);
        Answer.ok(
                call.http(),
                Page.of(request, rows, AccountJson::of, row -> List.of(row.id().value())));
    }
}
