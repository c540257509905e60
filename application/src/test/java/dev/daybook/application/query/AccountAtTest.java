package dev.daybook.application.query;

import static dev.daybook.application.fixture.Filing.file;
import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.port.Books.AccountFilter;
import dev.daybook.application.port.InMemoryBooks;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.view.AccountView;
import dev.daybook.domain.id.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The past of accounts, against books that were closed at each moment of it.
class AccountAtTest {

    private final InMemoryEventStore store = new InMemoryEventStore();
    private final InMemoryBooks books = new InMemoryBooks();
    private final AccountAtQuery query = new AccountAtQuery(store, books);
    private List<RecordedEvent> events = List.of();

    @BeforeEach
    void keep_a_book() {
        events = RandomBook.events(5, MAIN, 120);
        file(events, store);
        new Feeder(books).feed(events);
    }

    @Test
    void an_account_at_a_time_is_what_the_books_showed_then() {
        for (RecordedEvent moment : events) {
            var then = booksAt(moment.recordedAt());
            for (AccountView account : then.accounts(MAIN, AccountFilter.ALL, Optional.empty(), 100)) {
                assertThat(query.at(MAIN, account.id(), moment.recordedAt())).contains(account);
            }
        }
    }

    @Test
    void an_account_is_not_found_before_it_was_opened() {
        assertThat(query.at(MAIN, anyAccount(), Instant.EPOCH)).isEmpty();
        assertThat(query.at(MAIN, new AccountId("nobody"), Instant.MAX)).isEmpty();
    }

    @Test
    void each_version_of_a_guarded_account_tells_what_it_held() {
        var wallet = books.accounts(MAIN, AccountFilter.ALL, Optional.empty(), 100).stream()
                .filter(account -> account.version() > 5)
                .findFirst()
                .orElseThrow();

        for (RecordedEvent event : store.read(StreamId.of(MAIN, wallet.id()), 0, 1_000)) {
            var version = event.ref().version();
            assertThat(query.atVersion(MAIN, wallet.id(), version))
                    .isEqualTo(query.at(MAIN, wallet.id(), event.recordedAt()));
        }
        assertThat(query.atVersion(MAIN, wallet.id(), wallet.version() + 1)).isEmpty();
        assertThat(query.atVersion(MAIN, wallet.id(), 0)).isEmpty();
    }

    private AccountId anyAccount() {
        return books.accounts(MAIN, AccountFilter.ALL, Optional.empty(), 1)
                .getFirst()
                .id();
    }

    private InMemoryBooks booksAt(Instant at) {
        var then = new InMemoryBooks();
        new Feeder(then)
                .feed(events.stream()
                        .filter(event -> !event.recordedAt().isAfter(at))
                        .toList());
        return then;
    }
}
