package dev.daybook.domain.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.domain.account.Account.Opened;
import dev.daybook.domain.account.AccountDecider;
import dev.daybook.domain.decision.Evolver;
import dev.daybook.domain.event.DomainEvent;
import dev.daybook.domain.transaction.Excerpt.Standing;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is asked in whatever order, by whatever clocks: streams tell the whole story.
class StreamsPropertyTest {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void recorded_times_follow_the_order_of_every_stream(@ForAll("histories") List<Step> steps) {
        var run = Run.of(steps);

        run.transactionStreams().values().forEach(StreamsPropertyTest::assertStrictlyLater);
        run.accountStreams().values().forEach(StreamsPropertyTest::assertStrictlyLater);
    }

    private static void assertStrictlyLater(List<? extends DomainEvent> stream) {
        for (int place = 1; place < stream.size(); place++) {
            assertThat(stream.get(place).at()).isAfter(stream.get(place - 1).at());
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void folding_every_stream_from_its_beginning_gives_the_state_reached_step_by_step(
            @ForAll("histories") List<Step> steps) {
        var run = Run.of(steps);

        run.transactionStreams()
                .forEach((id, stream) -> assertThat(folded(new TransactionEvolver(), stream))
                        .isEqualTo(run.books().transaction(id)));
        run.accountStreams()
                .forEach((id, stream) -> assertThat(new Standing(stream.size(), folded(new AccountDecider(), stream)))
                        .isEqualTo(run.books().standing(id)));
    }

    private static <S, E> S folded(Evolver<S, E> evolver, List<E> stream) {
        return evolver.evolve(evolver.initialState(), stream);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void an_account_knows_its_version(@ForAll("histories") List<Step> steps) {
        Run.of(steps)
                .books()
                .accounts()
                .values()
                .forEach(standing ->
                        assertThat(((Opened) standing.account()).version()).isEqualTo(standing.version()));
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return AnySteps.histories();
    }
}
