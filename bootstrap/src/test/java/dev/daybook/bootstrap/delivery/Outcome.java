package dev.daybook.bootstrap.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.port.Balances;
import dev.daybook.application.port.Books;
import dev.daybook.application.port.Books.AccountFilter;
import dev.daybook.application.port.Books.Order;
import dev.daybook.application.port.Books.TransactionFilter;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.InMemoryBalances;
import dev.daybook.application.port.InMemoryBooks;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.id.LedgerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// What must have come of some histories: everything is the fold of their events.
record Outcome(long firstSeed, Histories histories) {

    private static final int ALL = 1_000;

    void check(EventFeed feed, Books books, Balances balances) {
        checkFeed(feed);
        histories.books().forEach((ledger, events) -> {
            checkBooks(ledger, events, books);
            checkBalances(ledger, events, balances);
        });
    }

    /// Each event once, each stream in order, without gaps.
    private void checkFeed(EventFeed feed) {
        var versions = new HashMap<StreamId, Long>();
        var found = new ArrayList<EventRef>();
        for (int partition = 0; partition < feed.partitions(); partition++) {
            long position = 0;
            for (var slice = feed.read(partition, position, ALL);
                    !slice.isEmpty();
                    slice = feed.read(partition, slice.to(), ALL)) {
                for (FeedEntry entry : slice.entries()) {
                    var ref = entry.event().ref();
                    assertThat(entry.position()).as(name("the next position")).isEqualTo(position++);
                    assertThat(ref.version())
                            .as(name("the next of " + ref.stream()))
                            .isEqualTo(versions.merge(ref.stream(), 1L, Long::sum));
                    found.add(ref);
                }
            }
        }
        assertThat(found)
                .as(name("the feed"))
                .containsExactlyInAnyOrderElementsOf(
                        histories.events().stream().map(RecordedEvent::ref).toList());
    }

    private void checkBooks(LedgerId ledger, List<RecordedEvent> events, Books books) {
        var model = new InMemoryBooks();
        new Feeder(model).feed(events);
        assertThat(books.trialBalance(ledger)).as(name("the books")).isEqualTo(model.trialBalance(ledger));
        assertThat(books.accounts(ledger, AccountFilter.ALL, Optional.empty(), ALL))
                .as(name("the accounts"))
                .isEqualTo(model.accounts(ledger, AccountFilter.ALL, Optional.empty(), ALL));
        assertThat(books.transactions(ledger, TransactionFilter.ALL, Order.OLDEST_FIRST, Optional.empty(), ALL))
                .as(name("the transactions"))
                .isEqualTo(
                        model.transactions(ledger, TransactionFilter.ALL, Order.OLDEST_FIRST, Optional.empty(), ALL));
    }

    private void checkBalances(LedgerId ledger, List<RecordedEvent> events, Balances balances) {
        var model = new InMemoryBalances();
        new Feeder(model).feed(events);
        var accounts = new InMemoryBooks();
        new Feeder(accounts).feed(events);
        for (var account : accounts.accounts(ledger, AccountFilter.ALL, Optional.empty(), ALL)) {
            assertThat(balances.find(ledger, account.id()))
                    .as(name("the balances"))
                    .isEqualTo(model.find(ledger, account.id()));
        }
    }

    private String name(String what) {
        return "%s, -Ddaybook.delivery.seed=%d".formatted(what, firstSeed);
    }
}
