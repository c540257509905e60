package dev.daybook.application.command;

import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.port.Commit;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.id.AccountId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// Whoever arrives, leaves and gives up in whatever order: these hold after every step.
class WaitingLinePropertyTest {

    /// What happens next; `choice` says to whom.
    record Step(Kind kind, Set<Integer> streams, int choice) {}

    enum Kind {
        ARRIVE,
        LEAVE,
        GIVE_UP
    }

    private record Numbered(int number, Set<StreamId> streams) implements Claim {}

    private final WaitingLine<Numbered> line = new WaitingLine<>();
    private final Set<Numbered> waiting = new LinkedHashSet<>();
    private final List<Group<Numbered>> underWay = new ArrayList<>();
    private final Set<Numbered> gone = new HashSet<>();
    private int arrived;

    @Property(tries = 500)
    void nobody_shares_overtakes_or_is_forgotten(@ForAll("steps") List<Step> steps) {
        steps.forEach(this::take);
        while (!underWay.isEmpty()) {
            start(line.leave(underWay.removeFirst()));
        }
        assertThat(waiting).isEmpty();
    }

    private void take(Step step) {
        switch (step.kind()) {
            case ARRIVE -> arrive(step.streams());
            case LEAVE -> {
                if (!underWay.isEmpty()) {
                    start(line.leave(underWay.remove(step.choice() % underWay.size())));
                }
            }
            case GIVE_UP -> {
                if (!waiting.isEmpty()) {
                    var whom = List.copyOf(waiting).get(step.choice() % waiting.size());
                    waiting.remove(whom);
                    start(line.giveUp(whom));
                }
            }
        }
        assertNobodyWaitsForNothing();
    }

    private void arrive(Set<Integer> streams) {
        var claim = new Numbered(arrived++, ids(streams));
        waiting.add(claim);
        var groups = line.arrive(claim);
        assertThat(groups)
                .hasSizeLessThanOrEqualTo(1)
                .allSatisfy(group -> assertThat(group.members()).containsExactly(claim));
        start(groups);
    }

    private void start(List<Group<Numbered>> groups) {
        groups.forEach(this::start);
    }

    private void start(Group<Numbered> group) {
        assertThat(underWay)
                .allSatisfy(other -> assertThat(Collections.disjoint(group.streams(), other.streams()))
                        .isTrue());
        group.members().forEach(this::start);
        assertThat(group.members().stream()
                        .mapToInt(each -> each.streams().size())
                        .sum())
                .isLessThanOrEqualTo(Math.max(
                        Commit.MAX_EVENTS, group.members().getFirst().streams().size()));
        underWay.add(group);
    }

    /// Those of a group start in order, so nobody who came before may be left waiting for any of its streams.
    private void start(Numbered claim) {
        assertThat(waiting).contains(claim);
        assertThat(line.isWaiting(claim)).isFalse();
        assertThat(gone.add(claim)).isTrue();
        assertThat(waiting)
                .filteredOn(other -> other.number() < claim.number())
                .allMatch(other -> Collections.disjoint(other.streams(), claim.streams()));
        waiting.remove(claim);
    }

    private void assertNobodyWaitsForNothing() {
        var ahead = new HashSet<StreamId>();
        underWay.forEach(group -> ahead.addAll(group.streams()));
        for (Numbered claim : waiting) {
            assertThat(line.isWaiting(claim)).isTrue();
            assertThat(Collections.disjoint(ahead, claim.streams())).isFalse();
            ahead.addAll(claim.streams());
        }
    }

    private static Set<StreamId> ids(Set<Integer> streams) {
        var ids = new HashSet<StreamId>();
        streams.forEach(stream -> ids.add(StreamId.of(MAIN, new AccountId("account-" + stream))));
        return ids;
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var few = Arbitraries.integers().between(0, 7).set().ofMinSize(0).ofMaxSize(4);
        var many = Arbitraries.integers().between(0, 150).set().ofMinSize(60).ofMaxSize(99);
        var streams = Arbitraries.frequencyOf(Tuple.of(9, few), Tuple.of(1, many));
        var kinds = Arbitraries.frequency(Tuple.of(5, Kind.ARRIVE), Tuple.of(3, Kind.LEAVE), Tuple.of(1, Kind.GIVE_UP));
        return Combinators.combine(kinds, streams, Arbitraries.integers().between(0, 1_000))
                .as(Step::new)
                .list()
                .ofMaxSize(120);
    }
}
