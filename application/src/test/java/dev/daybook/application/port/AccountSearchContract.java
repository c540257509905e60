package dev.daybook.application.port;

import static dev.daybook.domain.fixture.Words.JPY;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.USD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.Bookkeeper;
import dev.daybook.application.port.Books.AccountFilter;
import dev.daybook.application.view.AccountView;
import dev.daybook.domain.account.AccountCommand.AmendAccount;
import dev.daybook.domain.account.AccountCommand.FreezeAccount;
import dev.daybook.domain.account.AccountCommand.OpenAccount;
import dev.daybook.domain.account.AccountStatus;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.account.Terms;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How accounts are searched.
interface AccountSearchContract extends ReadModelUnderTest {

    @Test
    default void accounts_are_listed_by_id_whatever_the_case() {
        open(USD, "b", "a:b", "B", "a", "a-b", "a_b", "1");

        assertThat(found(ALL)).containsExactly("1", "B", "a", "a-b", "a:b", "a_b", "b");
    }

    @Test
    default void a_prefix_finds_whole_segments_and_parts_of_them() {
        open(USD, "users:04", "users:042:wallet", "users:043", "users:05", "user", "users");

        assertThat(found(prefix("users:04"))).containsExactly("users:04", "users:042:wallet", "users:043");
        assertThat(found(prefix("users:042:"))).containsExactly("users:042:wallet");
        assertThat(found(prefix(""))).hasSize(6);
        assertThat(found(prefix("z"))).isEmpty();
    }

    @Test
    default void no_character_of_a_prefix_is_a_wildcard() {
        open(USD, "a_b", "axb", "a-b", "ab");

        assertThat(found(prefix("a_"))).containsExactly("a_b");
        for (String none : List.of("%", "a%", "_", "*", "a?", "\\", "'", "ä", "a\uffff")) {
            assertThat(found(prefix(none))).as(none).isEmpty();
        }
    }

    @Test
    default void accounts_are_found_by_asset_and_by_both() {
        open(USD, "users:1", "banks:1");
        open(JPY, "users:2", "banks:2");

        assertThat(found(filter(Optional.empty(), JPY))).containsExactly("banks:2", "users:2");
        assertThat(found(filter(Optional.of("users"), JPY))).containsExactly("users:2");
        assertThat(found(filter(Optional.empty(), Asset.parse("USD")))).isEmpty();
    }

    @Test
    default void accounts_are_found_by_status_and_metadata_as_they_are_now() {
        open(USD, "a", "b", "c");
        var keeper = new Bookkeeper(MAIN);
        var opened = new AccountId("d");
        var _ = keeper.open(new OpenAccount(
                opened, USD, NormalBalance.DEBIT, new Unbounded(), false, Map.of("kind", "x", "old", "y"), NOON));
        var terms = Terms.at(NOON);
        var amended = Map.of("old", Optional.<String>empty(), "new", Optional.of("z"));
        var _ = keeper.change(new AmendAccount(opened, amended, Optional.empty(), terms));
        var _ = keeper.change(new FreezeAccount(opened, Optional.empty(), terms));
        apply(keeper);

        assertThat(found(filter(AccountStatus.OPEN, Map.of()))).containsExactly("a", "b", "c");
        assertThat(found(filter(AccountStatus.FROZEN, Map.of()))).containsExactly("d");
        assertThat(found(filter(AccountStatus.FROZEN, Map.of("kind", "x", "new", "z"))))
                .containsExactly("d");
        assertThat(found(filter(AccountStatus.FROZEN, Map.of("old", "y")))).isEmpty();
        assertThat(found(filter(AccountStatus.CLOSED, Map.of()))).isEmpty();
    }

    @Test
    default void pages_of_any_size_make_up_the_whole() {
        open(USD, "c", "a", "e", "b", "d", "other");
        var filter = prefix("");

        for (int size = 1; size <= 7; size++) {
            assertThat(inPages(filter, size)).as("%d at a time", size).isEqualTo(found(filter));
        }
    }

    @Test
    default void accounts_of_other_ledgers_are_not_found() {
        open(USD, "a");

        assertThat(books().accounts(new LedgerId("other"), ALL, Optional.empty(), 10))
                .isEmpty();
    }

    private void open(Asset asset, String... ids) {
        var keeper = new Bookkeeper(MAIN);
        for (String id : ids) {
            var _ = keeper.open(new OpenAccount(
                    new AccountId(id), asset, NormalBalance.DEBIT, new Unbounded(), false, Map.of(), NOON));
        }
        apply(keeper);
    }

    private static AccountFilter prefix(String prefix) {
        return new AccountFilter(Optional.of(prefix), Optional.empty(), Optional.empty(), Map.of());
    }

    private static AccountFilter filter(Optional<String> prefix, Asset asset) {
        return new AccountFilter(prefix, Optional.of(asset), Optional.empty(), Map.of());
    }

    private static AccountFilter filter(AccountStatus status, Map<String, String> metadata) {
        return new AccountFilter(Optional.empty(), Optional.empty(), Optional.of(status), metadata);
    }

    private List<String> found(AccountFilter filter) {
        return books().accounts(MAIN, filter, Optional.empty(), 100).stream()
                .map(account -> account.id().value())
                .toList();
    }

    private List<String> inPages(AccountFilter filter, int size) {
        return Pages.<AccountView>all(size, last -> books().accounts(MAIN, filter, last.map(AccountView::id), size))
                .stream()
                .map(account -> account.id().value())
                .toList();
    }
}
