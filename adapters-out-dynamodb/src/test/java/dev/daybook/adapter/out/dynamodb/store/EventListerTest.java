package dev.daybook.adapter.out.dynamodb.store;

import static dev.daybook.application.port.Streams.append;
import static dev.daybook.application.port.Streams.command;
import static dev.daybook.domain.fixture.Words.JPY;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.application.command.Foldings;
import dev.daybook.application.port.AppendResult.Appended;
import dev.daybook.application.port.Commit;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.id.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventListerTest {

    private static final int ACCOUNTS = 12;

    private final Emulator emulator = new Emulator();
    private final DynamoDbEventStore store =
            new DynamoDbEventStore(emulator.client(), emulator.tables().events(), Emulator.RETRIES);

    @AfterEach
    void disconnect() {
        emulator.close();
    }

    @Test
    void a_walk_over_several_pages_finds_every_event_once() {
        var written = new ArrayList<EventRef>();
        for (int number = 0; number < ACCOUNTS; number++) {
            written.add(openWithMuchMetadata(new AccountId("many:" + number)));
        }

        var pages = new ArrayList<List<EventRef>>();
        Optional<String> next = Optional.empty();
        do {
            var page = store.list(next);
            pages.add(page.events().stream().map(StoredEvent::ref).toList());
            next = page.next();
        } while (next.isPresent());

        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(pages.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(written);
    }

    /// A quarter of the megabyte that makes a page.
    private EventRef openWithMuchMetadata(AccountId account) {
        var stream = StreamId.of(MAIN, account);
        var metadata = Map.of("note", "x".repeat(256 * 1024));
        var opening = new AccountOpened(
                account, JPY, NormalBalance.DEBIT, new Unbounded(), /* guarded= */ false, metadata, NOON);
        var append = append(command(), store.load(stream, Foldings.ACCOUNT), opening);
        assertThat(store.append(new Commit(List.of(append)))).isInstanceOf(Appended.class);
        return new EventRef(stream, 1);
    }
}
