package dev.daybook.application.port;

import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.Bookkeeper;
import dev.daybook.application.view.LedgerView;
import dev.daybook.domain.id.LedgerId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// How ledgers are found.
interface LedgersContract extends ReadModelUnderTest {

    Optional<Set<LedgerId>> ALL = Optional.empty();

    @Test
    default void a_ledger_that_nobody_created_is_not_found() {
        assertThat(books().ledger(MAIN)).isEmpty();
        assertThat(books().ledgers(ALL, Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void a_ledger_is_found_as_it_was_created() {
        create("shop", Optional.of("Webshop"));
        create("bare", Optional.empty());

        assertThat(books().ledger(new LedgerId("shop"))).contains(view("shop", Optional.of("Webshop")));
        assertThat(books().ledger(new LedgerId("bare"))).contains(view("bare", Optional.empty()));
    }

    @Test
    default void ledgers_are_listed_by_id_and_in_pages() {
        for (String id : new String[] {"b", "A", "c", "a-b", "_"}) {
            create(id, Optional.empty());
        }

        var first = books().ledgers(ALL, Optional.empty(), 3);
        var rest = books().ledgers(ALL, Optional.of(first.getLast().id()), 3);

        assertThat(first).extracting(LedgerView::id).map(LedgerId::value).containsExactly("A", "_", "a-b");
        assertThat(rest).extracting(LedgerView::id).map(LedgerId::value).containsExactly("b", "c");
        assertThat(books().ledgers(ALL, Optional.of(rest.getLast().id()), 3)).isEmpty();
    }

    @Test
    default void only_some_ledgers_are_listed_in_pages_of_their_own() {
        for (String id : new String[] {"b", "A", "c", "a-b", "_"}) {
            create(id, Optional.empty());
        }
        var some = Optional.of(Set.of(new LedgerId("c"), new LedgerId("A"), new LedgerId("a-b"), new LedgerId("d")));

        var first = books().ledgers(some, Optional.empty(), 2);
        var rest = books().ledgers(some, Optional.of(first.getLast().id()), 2);

        assertThat(first).extracting(LedgerView::id).map(LedgerId::value).containsExactly("A", "a-b");
        assertThat(rest).extracting(LedgerView::id).map(LedgerId::value).containsExactly("c");
        assertThat(books().ledgers(Optional.of(Set.of()), Optional.empty(), 2)).isEmpty();
    }

    private void create(String id, Optional<String> description) {
        feeder().feed(new Bookkeeper(new LedgerId(id)).create(description, NOON));
    }

    private static LedgerView view(String id, Optional<String> description) {
        return new LedgerView(new LedgerId(id), description, NOON);
    }
}
