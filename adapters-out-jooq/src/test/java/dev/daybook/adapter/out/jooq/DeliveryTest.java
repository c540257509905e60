package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.MOVEMENT_SUM;
import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.BadPost;
import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.fixture.Filing;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.port.Books;
import dev.daybook.application.port.Books.AccountFilter;
import dev.daybook.application.port.Books.Order;
import dev.daybook.application.port.Books.TransactionFilter;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.InMemoryBooks;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.InMemoryFeed;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.projection.Follower;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

/// However badly events get into the feed, and whoever follows it, once delivery settles the rows are those of a
/// delivery in order.
class DeliveryTest {

    @RegisterExtension
    final PostgresExtension orderly = new PostgresExtension();

    @RegisterExtension
    final PostgresExtension messy = new PostgresExtension();

    private final InMemoryEventStore store = new InMemoryEventStore();
    private final InMemoryFeed feed = new InMemoryFeed(Feeder.PARTITIONS, store);

    @RepeatedTest(6)
    void shuffled_doubled_lost_and_late_events_give_the_same_rows(RepetitionInfo repetition) {
        var events = book(repetition.getCurrentRepetition());

        deliver(repetition.getCurrentRepetition(), events);

        assertSameRowsAsInOrder(events);
    }

    @RepeatedTest(3)
    void so_do_several_followers_at_once(RepetitionInfo repetition) throws Exception {
        var events = book(100 + repetition.getCurrentRepetition());

        var deliveries = new ArrayList<Callable<Void>>();
        for (int seed = 0; seed < 3; seed++) {
            var own = seed;
            deliveries.add(() -> {
                deliver(own, events);
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var done : threads.invokeAll(deliveries)) {
                var _ = done.get();
            }
        }

        assertSameRowsAsInOrder(events);
    }

    @RepeatedTest(2)
    void so_do_they_where_accounts_are_so_busy_that_their_sums_are_trees(RepetitionInfo repetition) {
        var events = BusyBook.events(repetition.getCurrentRepetition(), 400);
        Filing.file(events, store);

        deliver(repetition.getCurrentRepetition(), events);

        assertThat(nodes()).isGreaterThan(100);
        assertSameRowsAsInOrder(events);
    }

    @RepeatedTest(2)
    void the_books_answer_as_the_model_does(RepetitionInfo repetition) {
        var events = book(200 + repetition.getCurrentRepetition());
        deliver(repetition.getCurrentRepetition(), events);

        var model = new InMemoryBooks();
        new Feeder(model).feed(events);

        assertThat(everythingIn(new JooqBooks(messy.database()))).isEqualTo(everythingIn(model));
    }

    private List<RecordedEvent> book(long seed) {
        var events = RandomBook.events(seed, MAIN, 150);
        Filing.file(events, store);
        return events;
    }

    private void deliver(long seed, List<RecordedEvent> events) {
        var post = new BadPost(seed, events);
        var follower = new Follower(feed, messy.projection());
        post.early().forEach(batch -> bring(batch, follower));
        bring(events.stream().map(RecordedEvent::ref).toList(), follower);
        post.late().forEach(batch -> bring(batch, follower));
    }

    private void bring(List<EventRef> batch, Follower follower) {
        feed.append(store.find(batch));
        for (int partition = 0; partition < Feeder.PARTITIONS; partition++) {
            while (follower.follow(partition)) {
                Thread.onSpinWait();
            }
        }
    }

    private void assertSameRowsAsInOrder(List<RecordedEvent> events) {
        new Feeder(orderly.projection()).feed(events);

        assertThat(messy.projection().parkingLot().count()).isZero();
        assertThat(Dump.of(messy.database())).isEqualTo(Dump.of(orderly.database()));
    }

    private int nodes() {
        return messy.database().read(sql -> sql.fetchCount(MOVEMENT_SUM));
    }

    private static List<Object> everythingIn(Books books) {
        var everything = new ArrayList<Object>();
        everything.addAll(books.ledgers(Optional.empty(), Optional.empty(), 10));
        everything.add(books.trialBalance(MAIN));
        everything.addAll(books.transactions(MAIN, TransactionFilter.ALL, Order.NEWEST_FIRST, Optional.empty(), 1_000));
        for (var account : books.accounts(MAIN, AccountFilter.ALL, Optional.empty(), 1_000)) {
            everything.add(account);
            everything.addAll(books.entries(MAIN, account.id(), Optional.empty(), 1_000));
        }
        return everything;
    }
}
