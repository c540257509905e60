package dev.daybook.application.port;

import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.open;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.Bookkeeper;
import dev.daybook.application.fixture.FaultyProjection;
import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.fixture.Filing;
import dev.daybook.application.job.JobResult.Redriven;
import dev.daybook.application.job.Progress;
import dev.daybook.application.parking.RedriveUseCase;
import dev.daybook.domain.account.AccountCommand.ChangeAccount;
import dev.daybook.domain.account.AccountCommand.FreezeAccount;
import dev.daybook.domain.account.AccountCommand.UnfreezeAccount;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.account.Terms;
import dev.daybook.domain.id.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every projection does when more streams stand still than one page of them holds.
public interface ManyParkedContract {

    int MANY = 350;

    Projection projection();

    Feeder feeder();

    @Test
    default void each_stream_that_cannot_be_applied_is_parked_and_those_between_flow() {
        var keeper = new Bookkeeper(MAIN);
        var good = accounts("good", 30).stream()
                .flatMap(account -> keeper.open(open(account, new Unbounded())).stream())
                .toList();
        var events = new ArrayList<>(good);
        for (int number = 0; number < good.size(); number += 3) {
            var freeze = keeper.change(freeze(accounts("good", 30).get(number))).getFirst();
            var orphan = StreamId.of(MAIN, new AccountId("orphan:" + number));
            events.add(number, as(new EventRef(orphan, 1), freeze));
            events.add(as(new EventRef(orphan, 2), freeze));
        }

        feeder().feed(events);

        assertThat(projection().parkingLot().list(Optional.empty(), 100))
                .hasSize(10)
                .allSatisfy(stands -> {
                    assertThat(stands.version()).isEqualTo(1);
                    assertThat(stands.waiting()).isEqualTo(2);
                    assertThat(stands.attempts()).isEqualTo(1);
                    assertThat(stands.error()).isNotBlank();
                });
        assertThat(projection().parkingLot().count()).isEqualTo(10);
        assertThat(projection().versions(streams(good))).isEqualTo(all(good, 1));
    }

    @Test
    default void many_streams_are_redriven_while_more_of_their_events_arrive() {
        var keeper = new Bookkeeper(MAIN);
        var opened = each(account -> keeper.open(open(account, new Unbounded())));
        var waiting = each(account -> keeper.change(freeze(account)));
        var arriving = each(account -> keeper.change(unfreeze(account))).reversed();
        var store = new InMemoryEventStore();
        Filing.file(keeper.events(), store);
        park(opened);
        assertThat(projection().apply(slice(MANY, waiting))).isTrue();

        var redriven = new RedriveUseCase(store)
                .handle(projection(), Optional.empty(), new Arrivals(projection(), 2L * MANY, arriving));

        assertThat(redriven).isEqualTo(new Redriven(MANY, 0));
        assertThat(projection().position(0)).isEqualTo(3L * MANY);
        assertThat(projection().versions(streams(opened))).isEqualTo(all(opened, 3));
    }

    @Test
    default void one_that_still_does_not_fit_holds_up_no_other() {
        var keeper = new Bookkeeper(MAIN);
        var opened =
                each(account -> keeper.open(open(account, new Unbounded()))).subList(0, 120);
        var stuck = opened.get(60).ref();
        var store = new InMemoryEventStore();
        Filing.file(keeper.events(), store);
        park(opened);
        var faulty = new FaultyProjection(projection(), events -> {
            if (events.contains(stuck)) {
                throw new IllegalStateException("still does not fit");
            }
        });

        assertThat(new RedriveUseCase(store).handle(faulty, Optional.empty(), Progress.UNSEEN))
                .isEqualTo(new Redriven(119, 1));

        assertThat(projection().parkingLot().find(stuck.stream())).hasValueSatisfying(stands -> {
            assertThat(stands.attempts()).isEqualTo(2);
            assertThat(stands.error()).contains("still does not fit");
        });
    }

    private void park(List<RecordedEvent> events) {
        for (int at = 0; at < events.size(); at++) {
            assertThat(projection().park(slice(at, events.subList(at, at + 1)), "does not fit"))
                    .isTrue();
        }
    }

    /// Applies as many events after each page as there were streams in it: some of streams that flow by now, some of
    /// others.
    record Arrivals(Projection projection, long from, List<RecordedEvent> events) implements Progress {

        @Override
        public void phase(String name, long total) {
            assertThat(total).isEqualTo(events.size());
        }

        @Override
        public void reached(long done) {
            int next = Math.toIntExact(projection.position(0) - from);
            var slice = slice(from + next, events.subList(next, Math.toIntExact(done)));
            assertThat(projection.apply(slice)).isTrue();
        }
    }

    private static List<RecordedEvent> each(Function<AccountId, List<RecordedEvent>> act) {
        return accounts("users", MANY).stream()
                .flatMap(account -> act.apply(account).stream())
                .toList();
    }

    private static List<AccountId> accounts(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new AccountId("%s:%04d".formatted(name, number)))
                .toList();
    }

    private static ChangeAccount freeze(AccountId account) {
        return new FreezeAccount(account, Optional.empty(), Terms.at(NOON));
    }

    private static ChangeAccount unfreeze(AccountId account) {
        return new UnfreezeAccount(account, Optional.empty(), Terms.at(NOON));
    }

    private static RecordedEvent as(EventRef ref, RecordedEvent event) {
        return new RecordedEvent(ref, event.id(), event.type(), event.event(), event.recordedAt(), event.metadata());
    }

    private static List<StreamId> streams(List<RecordedEvent> events) {
        return events.stream().map(event -> event.ref().stream()).toList();
    }

    private static Map<StreamId, Long> all(List<RecordedEvent> events, long version) {
        return events.stream().collect(toMap(event -> event.ref().stream(), _ -> version));
    }

    /// Of partition 0.
    private static FeedSlice slice(long from, List<RecordedEvent> events) {
        var entries = IntStream.range(0, events.size())
                .mapToObj(number -> new FeedEntry(from + number, new Stored(events.get(number))))
                .toList();
        return new FeedSlice(0, from, from + events.size(), entries);
    }
}
