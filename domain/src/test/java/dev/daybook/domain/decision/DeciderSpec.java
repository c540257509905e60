package dev.daybook.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.domain.decision.Decision.Accepted;
import dev.daybook.domain.decision.Decision.Rejected;
import java.util.List;

/// Given these events, when this command, then exactly these events or this rejection.
public final class DeciderSpec<C, S, E, R> {

    private final Decider<C, S, E, R> decider;
    private final S start;

    public DeciderSpec(Decider<C, S, E, R> decider) {
        this(decider, decider.initialState());
    }

    private DeciderSpec(Decider<C, S, E, R> decider, S start) {
        this.decider = decider;
        this.start = start;
    }

    /// The same decider, on a state that other aggregates have brought about.
    public DeciderSpec<C, S, E, R> startingFrom(S state) {
        return new DeciderSpec<>(decider, state);
    }

    @SafeVarargs
    public final Given given(E... history) {
        return new Given(decider.evolve(start, List.of(history)));
    }

    public final class Given {
        private final S state;

        private Given(S state) {
            this.state = state;
        }

        public Then when(C command) {
            return new Then(decider.decide(command, state));
        }
    }

    public final class Then {
        private final Decision<E, R> decision;

        private Then(Decision<E, R> decision) {
            this.decision = decision;
        }

        @SafeVarargs
        public final void then(E... events) {
            assertThat(decision).isEqualTo(new Accepted<E, R>(List.of(events)));
        }

        public void thenNothingHappens() {
            assertThat(decision).isEqualTo(new Accepted<E, R>(List.of()));
        }

        public void thenRefused(R reason) {
            assertThat(decision).isEqualTo(new Rejected<E, R>(reason));
        }
    }
}
