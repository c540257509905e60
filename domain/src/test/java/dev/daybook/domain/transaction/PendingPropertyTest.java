package dev.daybook.domain.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.domain.account.Account.Opened;
import dev.daybook.domain.transaction.Excerpt.Standing;
import dev.daybook.domain.transaction.Run.Moment;
import dev.daybook.domain.transaction.Transaction.Pending;
import dev.daybook.domain.transaction.Transaction.Resolved;
import dev.daybook.domain.transaction.TransactionEvent.PendingResolved;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionExpired;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionVoided;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is asked in whatever order: what is pending ends once, and sets aside no more and no less.
class PendingPropertyTest {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void what_is_reserved_is_what_is_pending(@ForAll("histories") List<Step> steps) {
        for (Moment moment : Run.of(steps).moments()) {
            var pending = new Tally();
            moment.after().transactions().values().forEach(transaction -> {
                if (transaction instanceof Pending(var pended)) {
                    pending.add(pended);
                }
            });
            for (Standing standing : moment.after().accounts().values()) {
                var account = (Opened) standing.account();
                if (account.isGuarded()) {
                    assertThat(account.holdings().reserved())
                            .isEqualTo(pending.holdings(account.id()).reserved());
                }
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void it_ends_once_and_moves_no_more_than_was_set_aside(@ForAll("histories") List<Step> steps) {
        Run.of(steps).transactionStreams().values().forEach(stream -> {
            var resolutions = stream.stream()
                    .filter(PendingResolved.class::isInstance)
                    .map(PendingResolved.class::cast)
                    .toList();
            assertThat(resolutions).hasSizeLessThanOrEqualTo(1);
            resolutions.forEach(resolution -> assertEndsWhatBegan((TransactionPended) stream.getFirst(), resolution));
        });
    }

    private static void assertEndsWhatBegan(TransactionPended pended, PendingResolved resolution) {
        assertThat(resolution.postings()).isEqualTo(pended.postings());
        assertThat(resolution.effectiveAt()).isAfterOrEqualTo(pended.reservedFrom());
        if (resolution instanceof PendingTransactionPosted posted) {
            for (int place = 0; place < posted.amounts().size(); place++) {
                assertThat(posted.amounts().get(place))
                        .isBetween(
                                BigInteger.ZERO,
                                pended.postings().get(place).amount().minorUnits());
            }
            assertThat(posted.moved()).isNotEmpty();
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void from_its_end_on_it_only_expires_and_not_before(@ForAll("histories") List<Step> steps) {
        Run.of(steps).books().transactions().values().forEach(transaction -> {
            if (transaction instanceof Resolved(var pended, var resolution, var _)) {
                switch (resolution) {
                    case PendingTransactionPosted _, PendingTransactionVoided _ ->
                        pended.expiresAt()
                                .ifPresent(end -> assertThat(resolution.at()).isBefore(end));
                    case PendingTransactionExpired _ ->
                        assertThat(resolution.at())
                                .isAfterOrEqualTo(pended.expiresAt().orElseThrow());
                }
            }
        });
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return AnySteps.histories();
    }
}
