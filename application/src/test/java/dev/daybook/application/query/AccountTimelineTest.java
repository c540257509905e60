package dev.daybook.application.query;

import static dev.daybook.application.fixture.Filing.file;
import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.port.InMemoryBooks;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.view.AccountView;
import dev.daybook.domain.id.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountTimelineTest {

    private final InMemoryEventStore store = new InMemoryEventStore();
    private final AccountTimelineQuery timeline = new AccountTimelineQuery(store);
    private final AccountAtQuery past = new AccountAtQuery(store, new InMemoryBooks());
    private List<AccountId> accounts = List.of();

    @BeforeEach
    void keep_a_book() {
        var events = RandomBook.events(5, MAIN, 120);
        file(events, store);
        accounts = events.stream()
                .map(event -> event.ref().stream())
                .filter(stream -> stream.kind() == StreamId.Kind.ACCOUNT)
                .distinct()
                .map(stream -> new AccountId(stream.id()))
                .toList();
    }

    @Test
    void each_event_is_told_with_what_the_account_was_before_and_after_it() {
        assertThat(accounts).hasSizeGreaterThan(2);
        for (AccountId account : accounts) {
            for (AccountChange change : timeline.list(MAIN, account, 0, 1_000)) {
                long version = change.event().ref().version();
                assertThat(change.before()).isEqualTo(at(account, version - 1));
                assertThat(Optional.of(change.after())).isEqualTo(at(account, version));
            }
        }
    }

    @Test
    void page_by_page_it_tells_the_same() {
        for (AccountId account : accounts) {
            var paged = new ArrayList<AccountChange>();
            for (var page = page(account, paged); !page.isEmpty(); page = page(account, paged)) {
                paged.addAll(page);
            }

            assertThat(paged).isEqualTo(timeline.list(MAIN, account, 0, 1_000)).isNotEmpty();
            assertThat(paged.stream().map(AccountChange::event).map(RecordedEvent::ref))
                    .containsExactlyElementsOf(store.read(StreamId.of(MAIN, account), 0, 1_000).stream()
                            .map(RecordedEvent::ref)
                            .toList());
        }
    }

    @Test
    void there_is_nothing_behind_the_end_or_of_nobody() {
        assertThat(timeline.list(MAIN, accounts.getFirst(), 1_000, 10)).isEmpty();
        assertThat(timeline.list(MAIN, new AccountId("nobody"), 0, 10)).isEmpty();
    }

    private List<AccountChange> page(AccountId account, List<AccountChange> sofar) {
        return timeline.list(MAIN, account, sofar.size(), 3);
    }

    private Optional<AccountView> at(AccountId account, long version) {
        return version == 0 ? Optional.empty() : past.atVersion(MAIN, account, version);
    }
}
