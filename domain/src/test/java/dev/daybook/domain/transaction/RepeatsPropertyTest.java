package dev.daybook.domain.transaction;

import static dev.daybook.domain.fixture.AccountWords.named;
import static dev.daybook.domain.fixture.Words.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.domain.account.AccountCommand.FreezeAccount;
import dev.daybook.domain.account.AccountRejection.ChangeKeyConflict;
import dev.daybook.domain.decision.Decision.Accepted;
import dev.daybook.domain.decision.Decision.Rejected;
import dev.daybook.domain.id.Request;
import dev.daybook.domain.transaction.Run.Moment;
import dev.daybook.domain.transaction.Step.OfAccount;
import dev.daybook.domain.transaction.Step.OfTransaction;
import dev.daybook.domain.transaction.TransactionCommand.ExpireTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PendTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PostPendingTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import dev.daybook.domain.transaction.TransactionCommand.ReverseTransaction;
import dev.daybook.domain.transaction.TransactionCommand.VoidTransaction;
import dev.daybook.domain.transaction.TransactionRejection.IdempotencyKeyConflict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is asked in whatever order: asking again does nothing more.
class RepeatsPropertyTest {

    private static final Instant MUCH_LATER = NOON.plusSeconds(24 * 3600);

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void what_was_accepted_under_a_name_is_only_repeated_whatever_has_happened_since(
            @ForAll("histories") List<Step> steps) {
        var run = Run.of(steps);
        for (Moment moment : run.moments()) {
            var again = run.decide(later(moment.step()));
            if (hasName(moment.step())) {
                assertThat(again).as("%s", moment.step()).isEqualTo(new Accepted<>(List.of()));
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void without_a_name_a_transaction_is_not_ended_or_reversed_again(@ForAll("histories") List<Step> steps) {
        var run = Run.of(steps);
        for (Moment moment : run.moments()) {
            if (moment.step() instanceof OfTransaction && !hasName(moment.step())) {
                assertThat(run.decide(later(moment.step()))).isInstanceOf(Rejected.class);
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_name_that_is_taken_stands_for_nothing_else(@ForAll("histories") List<Step> steps) {
        var run = Run.of(steps);
        for (Moment moment : run.moments()) {
            switch (moment.step()) {
                case OfTransaction(var command) ->
                    otherwise(command)
                            .ifPresent(other -> assertThat(run.decide(new OfTransaction(other)))
                                    .isEqualTo(new Rejected<>(new IdempotencyKeyConflict(other.transaction()))));
                case OfAccount(var change) ->
                    change.terms()
                            .request()
                            .ifPresent(request -> assertThat(run.decide(new OfAccount(new FreezeAccount(
                                            change.account(), Optional.empty(), named(other(request))))))
                                    .isEqualTo(new Rejected<>(new ChangeKeyConflict(change.account()))));
            }
        }
    }

    private static Optional<TransactionCommand> otherwise(TransactionCommand command) {
        var id = command.transaction();
        return switch (command) {
            case PostTransaction post ->
                Optional.of(new PendTransaction(id, post.draft(), Optional.empty(), MUCH_LATER));
            case PendTransaction pend -> Optional.of(new PostTransaction(id, pend.draft(), MUCH_LATER));
            case PostPendingTransaction post ->
                post.request()
                        .map(request ->
                                new VoidTransaction(id, Optional.empty(), Optional.of(other(request)), MUCH_LATER));
            case VoidTransaction voiding ->
                voiding.request()
                        .map(request -> new PostPendingTransaction(
                                id, Optional.empty(), Optional.of(other(request)), MUCH_LATER));
            case ReverseTransaction reverse ->
                reverse.request()
                        .map(request ->
                                new VoidTransaction(id, Optional.empty(), Optional.of(other(request)), MUCH_LATER));
            case ExpireTransaction _ -> Optional.empty();
        };
    }

    private static Request other(Request request) {
        return new Request(request.key(), "something else");
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void the_same_question_gets_the_same_answer(@ForAll("histories") List<Step> steps) {
        var run = Run.of(steps);
        for (Step step : steps) {
            assertThat(run.decide(step)).isEqualTo(run.decide(step));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void what_is_refused_leaves_no_trace(@ForAll("histories") List<Step> steps) {
        var run = Run.of(steps);
        var accepted = run.moments().stream().map(Moment::step).toList();

        assertThat(Run.of(accepted).books()).isEqualTo(run.books());
    }

    /// To post, to pend and to expire name themselves by what they are about.
    private static boolean hasName(Step step) {
        return switch (step) {
            case OfTransaction(var command) ->
                switch (command) {
                    case PostTransaction _, PendTransaction _, ExpireTransaction _ -> true;
                    case PostPendingTransaction post -> post.request().isPresent();
                    case VoidTransaction voiding -> voiding.request().isPresent();
                    case ReverseTransaction reverse -> reverse.request().isPresent();
                };
            case OfAccount(var change) -> change.terms().request().isPresent();
        };
    }

    private static Step later(Step step) {
        return switch (step) {
            case OfTransaction(var command) -> new OfTransaction(later(command));
            case OfAccount _ -> step;
        };
    }

    private static TransactionCommand later(TransactionCommand command) {
        return switch (command) {
            case PostTransaction post -> new PostTransaction(post.transaction(), post.draft(), MUCH_LATER);
            case PendTransaction pend ->
                new PendTransaction(pend.transaction(), pend.draft(), pend.expiresAt(), MUCH_LATER);
            case PostPendingTransaction post ->
                new PostPendingTransaction(post.transaction(), post.amounts(), post.request(), MUCH_LATER);
            case VoidTransaction voiding ->
                new VoidTransaction(voiding.transaction(), voiding.reason(), voiding.request(), MUCH_LATER);
            case ExpireTransaction expire -> new ExpireTransaction(expire.transaction(), MUCH_LATER);
            case ReverseTransaction reverse ->
                new ReverseTransaction(
                        reverse.transaction(),
                        reverse.reversal(),
                        reverse.description(),
                        reverse.metadata(),
                        reverse.request(),
                        MUCH_LATER);
        };
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return AnySteps.histories();
    }
}
