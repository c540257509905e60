package dev.daybook.domain.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.domain.transaction.Run.Moment;
import dev.daybook.domain.transaction.Transaction.Absent;
import dev.daybook.domain.transaction.Transaction.Pending;
import dev.daybook.domain.transaction.Transaction.Posted;
import dev.daybook.domain.transaction.Transaction.Resolved;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.TransactionReversed;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is asked in whatever order: a reversal mirrors exactly what was moved, once.
class ReversalPropertyTest {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_reversal_mirrors_what_was_moved_and_both_know_of_each_other(@ForAll("histories") List<Step> steps) {
        var run = Run.of(steps);
        for (Moment moment : run.moments()) {
            for (TransactionEvent event : moment.transactionEvents()) {
                if (event instanceof TransactionPosted reversal
                        && reversal.reverses().isPresent()) {
                    assertMirrors(
                            reversal,
                            run.books().transaction(reversal.reverses().get()));
                }
            }
        }
    }

    private static void assertMirrors(TransactionPosted reversal, Transaction original) {
        var undone = switch (original) {
            case Posted(var posted, var reversed) ->
                new Undone(posted.postings(), posted.effectiveAt(), reversed.orElseThrow());
            case Resolved(var _, var resolution, var reversed) ->
                new Undone(resolution.moved(), resolution.effectiveAt(), reversed.orElseThrow());
            case Absent _, Pending _ -> throw new AssertionError("reversed, yet not posted: " + original);
        };
        assertThat(reversal.postings())
                .isEqualTo(undone.moved().stream()
                        .map(ReversalPropertyTest::swapped)
                        .toList());
        assertThat(undone.reversed().reversal()).isEqualTo(reversal.transaction());
        assertThat(undone.reversed().at()).isEqualTo(reversal.at());
        assertThat(reversal.effectiveAt()).isAfterOrEqualTo(undone.effectiveAt());
    }

    private record Undone(List<Posting> moved, Instant effectiveAt, TransactionReversed reversed) {}

    private static Posting swapped(Posting posting) {
        return new Posting(posting.credit(), posting.debit(), posting.amount());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void nothing_is_reversed_twice(@ForAll("histories") List<Step> steps) {
        var reversed = Run.of(steps).moments().stream()
                .flatMap(moment -> moment.transactionEvents().stream())
                .filter(TransactionPosted.class::isInstance)
                .flatMap(event -> ((TransactionPosted) event).reverses().stream());

        assertThat(reversed).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return AnySteps.histories();
    }
}
