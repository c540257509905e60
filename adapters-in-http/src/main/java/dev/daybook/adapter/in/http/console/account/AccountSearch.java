package dev.daybook.adapter.in.http.console.account;

import dev.daybook.adapter.in.http.console.page.Asked;
import dev.daybook.adapter.in.http.console.page.Link;
import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.adapter.in.http.input.Names;
import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.input.Spot;
import dev.daybook.adapter.in.http.problem.Faults;
import dev.daybook.application.port.Books.AccountFilter;
import dev.daybook.domain.account.AccountStatus;
import dev.daybook.domain.money.Asset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is looked for among accounts, as it is being typed.
public record AccountSearch(Optional<String> prefix, Optional<String> asset, Optional<AccountStatus> status) {

    static AccountSearch of(Asked asked) {
        return new AccountSearch(
                asked.text("prefix"),
                asked.text("asset").map(text -> text.toUpperCase(Locale.ROOT)),
                asked.field("status", Choice.of(AccountStatus.class)));
    }

    /// Empty when no account can be such.
    Optional<AccountFilter> filter() {
        var beginning = prefix.flatMap(text -> read(text, Names.ACCOUNT_PREFIX));
        var held = asset.flatMap(text -> read(text, Names.ASSET));
        boolean canBe = beginning.isPresent() == prefix.isPresent() && held.isPresent() == asset.isPresent();
        return canBe ? Optional.of(filter(beginning, held)) : Optional.empty();
    }

    private AccountFilter filter(Optional<String> beginning, Optional<Asset> held) {
        return new AccountFilter(beginning, held, status, Map.of());
    }

    /// To these accounts, or to those behind some of them.
    Link link(String path) {
        return new Link(path).with("prefix", prefix).with("asset", asset).with("status", status.map(Choice::word));
    }

    private static <T> Optional<T> read(String text, Rule<T> rule) {
        return rule.read(Spot.named("text", text, new Faults()));
    }
}
