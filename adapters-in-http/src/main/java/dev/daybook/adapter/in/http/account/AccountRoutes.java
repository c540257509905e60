package dev.daybook.adapter.in.http.account;

import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.generation.SideViews;
import dev.daybook.adapter.in.http.generation.Viewed;
import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.adapter.in.http.input.Metadata;
import dev.daybook.adapter.in.http.input.Names;
import dev.daybook.adapter.in.http.page.ListRequest;
import dev.daybook.adapter.in.http.page.Page;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.adapter.in.http.write.WriteSides;
import dev.daybook.application.port.Books.AccountFilter;
import dev.daybook.application.query.AccountQuery;
import dev.daybook.application.query.BalanceQuery;
import dev.daybook.domain.account.AccountStatus;
import dev.daybook.domain.id.AccountId;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/// Opens, finds and lists accounts.
public final class AccountRoutes {

    private final WriteSides writes;
    private final PointInTime accounts;
    private final AccountQuery books;
    private final BalanceQuery balances;
    private final SideViews side;
    private final NotFound notFound;
    private final InstantSource time;

    public AccountRoutes(
            WriteSides writes,
            PointInTime accounts,
            AccountQuery books,
            BalanceQuery balances,
            SideViews side,
            NotFound notFound,
            InstantSource time) {
        this.writes = writes;
        this.accounts = accounts;
        this.books = books;
        this.balances = balances;
        this.side = side;
        this.notFound = notFound;
        this.time = time;
    }

    public void addTo(Routes routes) {
        routes.post("/v1/ledgers/{ledger}/accounts", Access.WRITE_LEDGER, this::open);
        routes.get("/v1/ledgers/{ledger}/accounts", Access.READ_LEDGER, this::list);
        routes.get("/v1/ledgers/{ledger}/accounts/{id}", Access.READ_LEDGER, this::find);
        routes.get("/v1/ledgers/{ledger}/accounts/{id}/balance", Access.READ_LEDGER, this::balance);
    }

    private void open(Call call) throws IOException {
        var ledger = call.path().ledger();
        var _ = call.idempotencyKey();
        var write = writes.of(call);
        var command = call.require(call.body(AccountReader.openAt(time.instant())));
        var outcome = write.side().openAccount().handle(ledger, command, call.metadata());
        write.created(outcome, AccountJson::written, AccountProblems::of);
    }

    private void find(Call call) {
        var ledger = call.path().ledger();
        var account = call.path().account();
        var known = call.ifNoneMatch();
        var found = accounts.find(call, ledger, account).orElseThrow(() -> notFound.account(ledger));
        Answer.read(call.http(), AccountJson.shown(found), known);
    }

    private void balance(Call call) {
        var ledger = call.path().ledger();
        var account = call.path().account();
        var known = call.ifNoneMatch();
        var freshness = call.freshness();
        var viewed = Viewed.by(call, side);
        call.check();
        var found = viewed.or(balances).find(ledger, account, freshness).orElseThrow(() -> notFound.account(ledger));
        Answer.read(call.http(), AccountJson.shown(found), known);
    }

    private void list(Call call) {
        var ledger = call.path().ledger();
        var request = new ListRequest(call, "accounts of " + ledger);
        var filter = new AccountFilter(
                request.filter("prefix", Names.ACCOUNT_PREFIX),
                request.filter("asset", Names.ASSET),
                request.filter("status", Choice.of(AccountStatus.class)),
                request.deepFilter("metadata", Metadata.KEY, Metadata.VALUE));
        var last = request.last(place -> new AccountId(place.getFirst()));
        var freshness = call.freshness();
        call.check();
        var rows = books.list(ledger, filter, last, request.rows(), freshness);
        notFound.unlessAny(rows, ledger);
        Answer.ok(
                call.http(),
                Page.of(request, rows, AccountJson::of, row -> List.of(row.id().value())));
    }
}
