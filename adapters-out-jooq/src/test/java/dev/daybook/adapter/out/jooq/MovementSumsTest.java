package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.MOVEMENT_SUM;
import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.max;

import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.port.InMemoryBooks;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.projection.Movement;
import dev.daybook.application.view.AsOf;
import dev.daybook.application.view.EntryView;
import dev.daybook.application.view.EntryView.EffectivePlace;
import dev.daybook.application.view.Period;
import dev.daybook.application.view.TimeAxis;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.transaction.TransactionEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Sums over a tree of time answer as adding up all movements does, whatever the batches were in which these came.
class MovementSumsTest {

    @RegisterExtension
    final PostgresExtension postgres = new PostgresExtension();

    private final InMemoryBooks model = new InMemoryBooks();
    private final JooqBooks books = new JooqBooks(postgres.database());

    @RepeatedTest(2)
    void any_time_on_either_axis_has_the_answer_of_a_plain_sum(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var events = BusyBook.events(random.nextLong(), 800);
        project(events, random);

        assertThat(deepest(TimeAxis.RECORDED)).as("beyond a single instant").isGreaterThan(Long.BYTES);
        assertThat(deepest(TimeAxis.EFFECTIVE)).as("beyond a single instant").isGreaterThan(Long.BYTES);
        for (int question = 0; question < 30; question++) {
            var asOf = new AsOf(axis(question), someTime(events, random));
            assertThat(books.balances(MAIN, BusyBook.TILL, asOf))
                    .as("%s", asOf)
                    .isEqualTo(model.balances(MAIN, BusyBook.TILL, asOf));
            assertThat(books.trialBalance(MAIN, asOf)).as("%s", asOf).isEqualTo(model.trialBalance(MAIN, asOf));
        }
    }

    @RepeatedTest(2)
    void any_page_starts_from_the_balance_of_a_plain_sum(RepetitionInfo repetition) {
        var random = new Random(100 + repetition.getCurrentRepetition());
        var events = BusyBook.events(random.nextLong(), 800);
        project(events, random);

        var entries = model.entries(MAIN, BusyBook.SALES, Optional.empty(), 10_000);
        for (int question = 0; question < 15; question++) {
            var after = entries.get(random.nextInt(entries.size()));
            assertSameEntries(BusyBook.SALES, Optional.of(after.place()));
            assertSameStatement(BusyBook.SALES, somePeriod(events, random, question), after.effectivePlace());
        }
        assertSameEntries(BusyBook.SALES, Optional.empty());
    }

    private void assertSameEntries(AccountId account, Optional<EntryView.Place> after) {
        assertThat(books.entries(MAIN, account, after, 20)).isEqualTo(model.entries(MAIN, account, after, 20));
    }

    private void assertSameStatement(AccountId account, Period period, EffectivePlace after) {
        assertThat(books.statement(MAIN, account, period, Optional.of(after), 20))
                .isEqualTo(model.statement(MAIN, account, period, Optional.of(after), 20));
    }

    private void project(List<RecordedEvent> events, Random random) {
        var feeder = new Feeder(postgres.projection());
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + random.nextInt(1, 400));
            feeder.feed(events.subList(from, to));
            from = to;
        }
        new Feeder(model).feed(events);
    }

    private int deepest(TimeAxis axis) {
        return postgres.database()
                .read(sql -> sql.select(max(MOVEMENT_SUM.DEPTH))
                        .from(MOVEMENT_SUM)
                        .where(MOVEMENT_SUM.AXIS.eq(Spelling.of(axis)))
                        .fetchSingle()
                        .value1());
    }

    /// The time of a movement, or one right beside it.
    private static Instant someTime(List<RecordedEvent> events, Random random) {
        var times = new ArrayList<Instant>();
        for (RecordedEvent event : events) {
            if (event.event() instanceof TransactionEvent moving) {
                for (Movement movement : Movement.of(moving)) {
                    times.add(movement.effectiveAt());
                    times.add(movement.place().recordedAt());
                }
            }
        }
        return times.get(random.nextInt(times.size())).plus(random.nextInt(-1, 2), ChronoUnit.MICROS);
    }

    private static Period somePeriod(List<RecordedEvent> events, Random random, int question) {
        var one = someTime(events, random);
        var other = someTime(events, random);
        var axis = axis(question);
        return one.isBefore(other) ? new Period(axis, one, other) : new Period(axis, other, one);
    }

    private static TimeAxis axis(int question) {
        return question % 2 == 0 ? TimeAxis.EFFECTIVE : TimeAxis.RECORDED;
    }
}
