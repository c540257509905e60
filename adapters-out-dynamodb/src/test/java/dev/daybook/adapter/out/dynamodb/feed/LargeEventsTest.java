package dev.daybook.adapter.out.dynamodb.feed;

import static dev.daybook.application.port.Streams.newLedger;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.USD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.adapter.out.dynamodb.store.DynamoDbEventStore;
import dev.daybook.application.fixture.Bookkeeper;
import dev.daybook.application.fixture.Filing;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.domain.account.AccountCommand.OpenAccount;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.money.Money;
import dev.daybook.domain.transaction.Draft;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.PostingLimits;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Events with as many postings as they may have: whoever follows the feed holds a slice of them in memory.
class LargeEventsTest {

    private static final int TRANSACTIONS = 60;
    private static final int LIMIT = 1_000;

    private final Emulator emulator = new Emulator();
    private final DynamoDbEventStore store =
            new DynamoDbEventStore(emulator.client(), emulator.tables().events(), Emulator.RETRIES);
    private final Bookkeeper keeper = new Bookkeeper(newLedger());

    @AfterEach
    void disconnect() {
        emulator.close();
    }

    @Test
    void a_slice_has_only_as_many_of_them_as_small_ones_would_fill_and_nothing_is_left_out() {
        Filing.file(book(), store);
        var table = new FeedTable(emulator.client(), emulator.tables().feed(), Emulator.RETRIES);
        var feed = new DynamoDbFeed(table, store, 1, FeedBounds.standard());
        var stored = stored();
        feed.append(stored);

        var read = new ArrayList<EventRef>();
        var sizes = new ArrayList<Integer>();
        for (var slice = feed.read(0, 0, LIMIT); !slice.isEmpty(); slice = feed.read(0, slice.to(), LIMIT)) {
            slice.entries().stream().map(FeedEntry::event).forEach(event -> read.add(event.ref()));
            sizes.add(slice.entries().size());
        }

        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(
                        stored.stream().map(StoredEvent::ref).toList());
        assertThat(sizes).hasSizeGreaterThan(2).allMatch(size -> size <= TRANSACTIONS / 2);
    }

    private List<StoredEvent> stored() {
        var stored = new ArrayList<StoredEvent>();
        var page = store.list(Optional.empty());
        stored.addAll(page.events());
        while (page.next().isPresent()) {
            page = store.list(page.next());
            stored.addAll(page.events());
        }
        return stored;
    }

    private List<RecordedEvent> book() {
        var _ = keeper.create(Optional.empty(), NOON);
        var bank = open("bank", NormalBalance.DEBIT);
        var fees = open("fees", NormalBalance.CREDIT);
        var postings = Collections.nCopies(
                PostingLimits.MAX_POSTINGS, new Posting(bank, fees, new Money(USD, BigInteger.valueOf(12_345))));
        for (int number = 0; number < TRANSACTIONS; number++) {
            var draft = new Draft(Optional.empty(), postings, Optional.empty(), Optional.empty(), Map.of());
            var _ = keeper.post(new PostTransaction(new TransactionId(new UUID(7, number)), draft, NOON));
        }
        return keeper.events();
    }

    private AccountId open(String name, NormalBalance side) {
        var account = new AccountId(name);
        var _ = keeper.open(new OpenAccount(account, USD, side, new Unbounded(), false, Map.of(), NOON));
        return account;
    }
}
