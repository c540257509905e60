package dev.daybook.adapter.out.jooq;

import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.port.Books.AccountFilter;
import dev.daybook.application.port.FeedSlice;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.port.ReadModel.AssetTotals;
import dev.daybook.application.port.ReadModel.Comparison;
import dev.daybook.application.port.ReadModel.Difference;
import dev.daybook.application.port.ReadModel.Slot;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.domain.id.LedgerId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Generations of the books are compared, mended, and take over from each other.
class GenerationsTest {

    @RegisterExtension
    final PostgresExtension postgres = new PostgresExtension();

    private final ReadModel model = postgres.model();
    private final JooqBooks books = new JooqBooks(postgres.database());
    private final Rebuilding rebuilding = new Rebuilding();
    private final List<RecordedEvent> events = RandomBook.events(42, MAIN, 200);

    @BeforeEach
    void followHalf() {
        rebuilding.bring(events.subList(0, events.size() / 2));
        rebuilding.follow(model.live());
    }

    @Test
    void of_two_workers_with_the_same_slice_one_applies_it() throws Exception {
        rebuilding.bring(events);
        var slice = rebuilding.feed().read(0, model.live().position(0), 1_000);
        Callable<Boolean> worker = () -> postgres.model().live().apply(slice);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(worker, worker));
            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder(true, false);
        }

        rebuilding.follow(model.live());
        var _ = rebuilding.build(model, Slot.PROOF);
        assertThat(compare(Slot.PROOF).isEqual()).isTrue();
    }

    @Test
    void a_generation_takes_over_with_what_it_lacked_and_the_way_back_is_the_same() {
        var _ = rebuilding.build(model, Slot.NEXT);
        rebuilding.bring(events);
        rebuilding.follow(model.live());
        var before = books.trialBalance(MAIN);

        model.switchTo(Slot.NEXT, rebuilding::level);

        assertThat(books.trialBalance(MAIN)).isEqualTo(before);
        assertThat(model.find(Slot.NEXT)).isEmpty();
        assertThat(model.find(Slot.PREVIOUS)).isPresent();
        rebuilding.bring(RandomBook.events(43, other(), 50));
        rebuilding.follow(model.live());

        model.switchTo(Slot.PREVIOUS, rebuilding::level);

        assertThat(books.ledger(other())).isPresent();
        assertThat(new JooqBooks(postgres.database(), Slot.PREVIOUS).trialBalance(other()))
                .isEqualTo(books.trialBalance(other()));
        assertThat(compare(Slot.PREVIOUS).isEqual()).isTrue();
    }

    @Test
    void readers_and_followers_notice_nothing_when_generations_take_over() throws Exception {
        rebuilding.bring(events);
        var over = new AtomicBoolean();
        Callable<Integer> reader = () -> {
            int answers = 0;
            for (; !over.get(); answers++) {
                assertThat(books.accounts(MAIN, AccountFilter.ALL, Optional.empty(), 100))
                        .isNotEmpty();
                books.trialBalance(MAIN)
                        .totals()
                        .values()
                        .forEach(sums -> assertThat(sums.posted().debits())
                                .isEqualTo(sums.posted().credits()));
            }
            return answers;
        };
        Callable<Integer> follower = () -> {
            int rounds = 0;
            for (; !over.get(); rounds++) {
                rebuilding.follow(model.live());
            }
            return rounds;
        };
        try (var threads = Executors.newFixedThreadPool(3)) {
            var running = List.of(threads.submit(reader), threads.submit(reader), threads.submit(follower));
            try {
                for (int round = 0; round < 4; round++) {
                    var _ = rebuilding.build(model, Slot.NEXT);
                    model.switchTo(Slot.NEXT, rebuilding::level);
                }
            } finally {
                over.set(true);
            }
            for (var answers : running) {
                assertThat(answers.get()).isPositive();
            }
        }
        assertThat(compare(Slot.PREVIOUS).isEqual()).isTrue();
    }

    @Test
    void rows_that_differ_are_listed_and_mended_and_no_others() {
        var _ = rebuilding.build(model, Slot.PROOF);
        postgres.database().write(tx -> {
            tx.execute("update books.account_balance set debits = debits + 1 where account = 'bank:USD'");
            tx.execute("delete from books.account where id = 'fees:JPY'");
            tx.execute("insert into books.ledger values ('nobody', null, now())");
        });
        var untouched = version("books.transaction");

        var found = compare(Slot.PROOF);
        assertThat(found.different()).isEqualTo(3);
        assertThat(found.listed())
                .extracting(Difference::row)
                .containsExactly("account main fees:JPY", "account_balance main bank:USD", "ledger nobody");
        assertThat(found.listed().getLast().other()).isEmpty();
        assertThat(found.listed().getFirst().live()).isEmpty();
        assertThat(found.listed().get(1).live())
                .hasValueSatisfying(json -> assertThat(json).contains("bank:USD"));
        assertThat(model.compare(Slot.PROOF, 1, rebuilding::level).listed()).hasSize(1);

        assertThat(model.repair(Slot.PROOF, 100, rebuilding::level)).isEqualTo(found);

        assertThat(compare(Slot.PROOF).isEqual()).isTrue();
        assertThat(version("books.transaction")).isEqualTo(untouched);
    }

    @Test
    void a_stream_that_is_parked_in_one_only_is_a_difference_and_mended_with_its_rows() {
        var _ = rebuilding.build(model, Slot.PROOF);
        rebuilding.bring(events);
        int partition = 0;
        var live = model.live();
        var next = rebuilding.feed().read(partition, live.position(partition), 1);
        assertThat(live.park(next, "not today")).isTrue();

        var found = compare(Slot.PROOF);
        assertThat(found.listed()).extracting(Difference::row).anyMatch(row -> row.startsWith("parked_stream "));
        var _ = model.repair(Slot.PROOF, 100, rebuilding::level);

        assertThat(live.parkingLot().count()).isZero();
        assertThat(compare(Slot.PROOF).isEqual()).isTrue();
    }

    @Test
    void what_is_not_complete_or_not_there_neither_takes_over_nor_is_compared() {
        var _ = model.begin(Slot.NEXT, "empty");

        for (Slot slot : List.of(Slot.NEXT, Slot.SIDE)) {
            assertThatThrownBy(() -> model.switchTo(slot, rebuilding::level)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> compare(slot)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void what_stands_elsewhere_than_the_live_one_does_not_take_over() {
        var next = rebuilding.build(model, Slot.NEXT);
        assertThat(next.apply(new FeedSlice(0, next.position(0), next.position(0) + 1, List.of())))
                .isTrue();

        assertThatThrownBy(() -> model.switchTo(Slot.NEXT, (_, _) -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_generation_that_is_begun_again_is_empty_and_one_that_is_dropped_is_gone() {
        var _ = rebuilding.build(model, Slot.SIDE);

        assertThat(model.begin(Slot.SIDE, "again").position(0)).isZero();
        model.drop(Slot.SIDE);

        assertThat(model.find(Slot.SIDE)).isEmpty();
    }

    @Test
    void totals_are_those_of_the_trial_balance() {
        assertThat(model.totals()).hasSize(2).allSatisfy(totals -> {
            assertThat(totals.sums())
                    .isEqualTo(books.trialBalance(MAIN).totals().get(totals.asset()));
            assertThat(totals).extracting(AssetTotals::ledger).isEqualTo(MAIN);
        });
    }

    private Comparison compare(Slot slot) {
        return model.compare(slot, 100, rebuilding::level);
    }

    private String version(String table) {
        return postgres.database()
                .read(sql -> sql.resultQuery(
                                "select string_agg(xmin::text || ctid::text, ' ' order by ctid) from " + table)
                        .fetchSingle()
                        .get(0, String.class));
    }

    private static LedgerId other() {
        return new LedgerId("other");
    }
}
