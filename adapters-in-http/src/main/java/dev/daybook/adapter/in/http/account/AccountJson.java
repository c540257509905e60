package dev.daybook.adapter.in.http.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.answer.Shown;
import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.adapter.in.http.request.EntityTag;
import dev.daybook.application.view.AccountBalances;
import dev.daybook.application.view.AccountView;
import dev.daybook.domain.account.MinimumBalance;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import org.jspecify.annotations.Nullable;

/// Accounts as clients see them.
public final class AccountJson {

    private AccountJson() {}

    public static ObjectNode of(AccountView account) {
        var json = Json.object()
                .put("id", account.id().value())
                .put("ledger", account.ledger().value())
                .put("asset", account.asset().toString())
                .put("normal_balance", Choice.word(account.side()))
                .put("minimum_balance", minimum(account.minimumBalance()))
                .put("guarded", account.guarded())
                .put("status", Choice.word(account.status()))
                .put("version", account.version())
                .put("opened_at", account.openedAt().toString());
        json.set("metadata", Json.texts(account.metadata()));
        account.balances().ifPresent(balances -> json.set("balances", BalancesJson.of(balances)));
        return json;
    }

    /// As a write left it: what its own history tells follows from its version.
    static Shown written(AccountView account) {
        return Shown.of(of(account), EntityTag.of(account.version()));
    }

    /// As it is read: what is posted changes the balances of an account without its version, or with it, but not always
    /// at once, because the two come to a read model apart.
    static Shown shown(AccountView account) {
        var json = of(account);
        return Shown.of(json, EntityTag.of(account.version(), Json.bytes(json)));
    }

    static Shown shown(AccountBalances account) {
        var json = of(account);
        return Shown.of(json, EntityTag.of(account.version(), Json.bytes(json)));
    }

    private static ObjectNode of(AccountBalances account) {
        var json = Json.object()
                .put("id", account.account().value())
                .put("asset", account.asset().toString())
                .put("version", account.version());
        json.set("balances", BalancesJson.of(account.balances()));
        var latest = json.putArray("latest_entries");
        account.latest().stream().map(EntryJson::of).forEach(latest::add);
        return json;
    }

    public static @Nullable String minimum(MinimumBalance minimum) {
        return switch (minimum) {
            case AtLeast(var minorUnits) -> minorUnits.toString();
            case Unbounded _ -> null;
        };
    }
}
