package dev.daybook.application.port;

import static dev.daybook.application.port.ReadModelUnderTest.book;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.SAVINGS;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.Bookkeeper;
import dev.daybook.application.fixture.Feeder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// How events get into the books: each once, a batch whole or not at all.
interface BooksProjectionContract extends ReadModelUnderTest {

    @Test
    default void an_event_counts_once_however_often_it_comes() {
        var keeper = bookWithTransfer();
        apply(keeper);
        var before = books().trialBalance(MAIN);

        apply(keeper);

        assertThat(books().trialBalance(MAIN)).isEqualTo(before);
        assertThat(books().entries(MAIN, WALLET, Optional.empty(), 10)).hasSize(1);
    }

    @Test
    default void an_event_counts_once_within_one_batch() {
        var keeper = bookWithTransfer();
        var doubled = new ArrayList<>(keeper.events());
        doubled.addAll(keeper.events());

        feeder().feed(doubled);

        assertThat(books().trialBalance(MAIN).lines())
                .extracting(line -> line.holdings().posted().credits().intValue())
                .containsExactly(0, 500);
    }

    @Test
    default void an_event_counts_once_when_several_followers_bring_it_at_once() throws Exception {
        var keeper = book();
        for (int number = 1; number <= 50; number++) {
            var _ = keeper.post(post(transaction(number), move(BANK, number % 2 == 0 ? WALLET : SAVINGS, 10)));
        }
        Callable<Void> follower = () -> {
            new Feeder(projection()).feed(keeper.events());
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var done : threads.invokeAll(Collections.nCopies(3, follower))) {
                var _ = done.get();
            }
        }

        assertThat(books().trialBalance(MAIN).lines())
                .extracting(line -> line.holdings()
                        .posted()
                        .debits()
                        .add(line.holdings().posted().credits())
                        .intValue())
                .containsExactly(500, 250, 250);
    }

    @Test
    default void both_sides_tell_the_same_versions() {
        apply(bookWithTransfer());
        var streams = List.of(StreamId.of(MAIN, WALLET), StreamId.of(MAIN, transaction(1)), StreamId.of(MAIN));

        assertThat(books().versions(streams)).isEqualTo(projection().versions(streams));
    }

    private static Bookkeeper bookWithTransfer() {
        var keeper = book();
        var _ = keeper.post(post(transaction(1), move(BANK, WALLET, 500)));
        return keeper;
    }
}
