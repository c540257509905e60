package dev.daybook.adapter.in.http.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.adapter.in.http.write.WriteSides;
import dev.daybook.domain.account.AccountCommand.AmendAccount;
import dev.daybook.domain.account.AccountCommand.ChangeAccount;
import dev.daybook.domain.account.AccountCommand.CloseAccount;
import dev.daybook.domain.account.AccountCommand.FreezeAccount;
import dev.daybook.domain.account.AccountCommand.UnfreezeAccount;
import dev.daybook.domain.account.Terms;
import dev.daybook.domain.id.AccountId;
import java.io.IOException;
import java.time.InstantSource;

/// Freezes, unfreezes, closes and amends accounts, on the terms of `If-Match` and `Idempotency-Key`.
public final class ChangeRoutes {

    private static final String ACCOUNT = "/v1/ledgers/{ledger}/accounts/{id}";

    private final WriteSides writes;
    private final SeenHoldings seen;
    private final NotFound notFound;
    private final InstantSource time;

    /// Makes of what a body says the command for one account.
    @FunctionalInterface
    private interface Making<B> {
        ChangeAccount command(AccountId account, B body, Terms terms);
    }

    public ChangeRoutes(WriteSides writes, SeenHoldings seen, NotFound notFound, InstantSource time) {
        this.writes = writes;
        this.seen = seen;
        this.notFound = notFound;
        this.time = time;
    }

    public void addTo(Routes routes) {
        routes.patch(ACCOUNT, Access.WRITE_LEDGER, this::amend);
        routes.post(ACCOUNT + "/freeze", Access.WRITE_LEDGER, this::freeze);
        routes.post(ACCOUNT + "/unfreeze", Access.WRITE_LEDGER, this::unfreeze);
        routes.post(ACCOUNT + "/close", Access.WRITE_LEDGER, this::close);
    }

    private void amend(Call call) throws IOException {
        change(
                call,
                call.patch(),
                ChangeReader.PATCH,
                (account, patch, terms) -> new AmendAccount(account, patch.metadata(), patch.minimum(), terms));
    }

    private void freeze(Call call) throws IOException {
        change(call, call.bodyIfAny(), ChangeReader.REASON, FreezeAccount::new);
    }

    private void unfreeze(Call call) throws IOException {
        change(call, call.bodyIfAny(), ChangeReader.REASON, UnfreezeAccount::new);
    }

    /// What an account that is not guarded holds has to be looked up: with a token, no sooner than that write is seen.
    private void close(Call call) throws IOException {
        var ledger = call.path().ledger();
        var freshness = call.freshness();
        change(
                call,
                call.bodyIfAny(),
                ChangeReader.REASON,
                (account, reason, terms) ->
                        new CloseAccount(account, reason, seen.of(ledger, account, freshness), terms));
    }

    private <B> void change(Call call, JsonNode json, Rule<B> rule, Making<B> making) {
        var ledger = call.path().ledger();
        var account = call.path().account();
        var write = writes.of(call);
        var request = call.request(json);
        var expected = call.ifMatch();
        var body = call.require(call.read(json, rule));
        var useCase = write.side().changeAccount();
        var metadata = call.metadata();
        var outcome = Expected.versions(
                expected,
                version -> useCase.handle(
                        ledger, making.command(account, body, new Terms(version, request, time.instant())), metadata));
        write.changed(outcome, AccountJson::written, reason -> notFound.orLedger(AccountProblems.of(reason), ledger));
    }
}
