package dev.daybook.domain.account;

import static dev.daybook.domain.fixture.AccountWords.atLeast;
import static dev.daybook.domain.fixture.AccountWords.closed;
import static dev.daybook.domain.fixture.AccountWords.freeze;
import static dev.daybook.domain.fixture.AccountWords.frozen;
import static dev.daybook.domain.fixture.AccountWords.named;
import static dev.daybook.domain.fixture.AccountWords.onlyAt;
import static dev.daybook.domain.fixture.AccountWords.unfreeze;
import static dev.daybook.domain.fixture.AccountWords.unfrozen;
import static dev.daybook.domain.fixture.TransactionWords.posted;
import static dev.daybook.domain.fixture.Words.EVENING;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.LATER;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.credit;
import static dev.daybook.domain.fixture.Words.guarded;
import static dev.daybook.domain.fixture.Words.posted;
import static dev.daybook.domain.fixture.Words.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.domain.account.AccountCommand.AmendAccount;
import dev.daybook.domain.account.AccountEvent.AccountFrozen;
import dev.daybook.domain.account.AccountEvent.AccountUnfrozen;
import dev.daybook.domain.account.AccountEvent.MetadataChanged;
import dev.daybook.domain.account.AccountEvent.MinimumBalanceChanged;
import dev.daybook.domain.account.AccountRejection.AccountIsAtVersion;
import dev.daybook.domain.account.AccountRejection.ChangeKeyConflict;
import dev.daybook.domain.decision.DeciderSpec;
import dev.daybook.domain.id.Request;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// On what terms an account is changed: by which name, at which version, and when.
class AccountChangesTest {

    private static final Request ASKED = request("key", "this");

    private final DeciderSpec<AccountCommand, Account, AccountEvent, AccountRejection> account =
            new DeciderSpec<>(new AccountDecider());

    private static AccountFrozen frozenBy(Request request) {
        return new AccountFrozen(WALLET, Optional.empty(), Optional.of(request), LATER);
    }

    @Test
    void the_name_is_written_down_with_what_it_did() {
        account.given(guarded(WALLET)).when(freeze(WALLET, named(ASKED))).then(frozenBy(ASKED));
    }

    @Test
    void the_same_request_again_changes_nothing_whatever_has_happened_since() {
        account.given(guarded(WALLET), frozenBy(ASKED), unfrozen(WALLET))
                .when(freeze(WALLET, named(ASKED)))
                .thenNothingHappens();
        account.given(guarded(WALLET), frozenBy(ASKED), closed(WALLET))
                .when(freeze(WALLET, named(ASKED)))
                .thenNothingHappens();
    }

    @Test
    void the_same_key_for_something_else_is_a_conflict() {
        account.given(guarded(WALLET), frozenBy(ASKED))
                .when(unfreeze(WALLET, named(request("key", "that"))))
                .thenRefused(new ChangeKeyConflict(WALLET));
    }

    @Test
    void another_key_is_another_request() {
        account.given(guarded(WALLET), frozenBy(ASKED), unfrozen(WALLET))
                .when(freeze(WALLET, new Terms(Optional.empty(), Optional.of(request("another", "this")), EVENING)))
                .then(new AccountFrozen(WALLET, Optional.empty(), Optional.of(request("another", "this")), EVENING));
    }

    @Test
    void only_so_many_requests_are_remembered() {
        var history = new AccountEvent[1 + Account.Opened.REQUESTS_KEPT + 1];
        history[0] = guarded(WALLET);
        for (int number = 1; number < history.length; number++) {
            var metadata = Map.of("number", Integer.toString(number));
            history[number] =
                    new MetadataChanged(WALLET, metadata, Optional.of(request("key-" + number, "this")), NOON);
        }

        account.given(history)
                .when(freeze(WALLET, named(request("key-2", "that"))))
                .thenRefused(new ChangeKeyConflict(WALLET));
        account.given(history)
                .when(freeze(WALLET, named(request("key-1", "that"))))
                .then(frozenBy(request("key-1", "that")));
    }

    @Test
    void both_events_of_one_change_are_one_request() {
        var both =
                new AmendAccount(WALLET, Map.of("tier", Optional.of("gold")), Optional.of(atLeast(-5)), named(ASKED));
        var next = LATER.plus(1, ChronoUnit.MICROS);
        var limited = new MinimumBalanceChanged(WALLET, atLeast(-5), Optional.of(ASKED), LATER);
        var labelled = new MetadataChanged(WALLET, Map.of("tier", "gold"), Optional.of(ASKED), next);

        account.given(guarded(WALLET)).when(both).then(limited, labelled);
        account.given(guarded(WALLET), limited, labelled).when(both).thenNothingHappens();
        assertThat(new AccountDecider().evolve(new Account.Unopened(), List.of(guarded(WALLET), limited, labelled)))
                .isInstanceOfSatisfying(
                        Account.Opened.class,
                        opened -> assertThat(opened.requests()).containsExactly(new KeptRequest(ASKED, 3)));
    }

    @Test
    void an_expected_version_is_insisted_on() {
        account.given(guarded(WALLET)).when(freeze(WALLET, onlyAt(1))).then(frozen(WALLET));
        account.given(guarded(WALLET), posted(WALLET, FIRST, credit(1)))
                .when(freeze(WALLET, onlyAt(1)))
                .thenRefused(new AccountIsAtVersion(WALLET, 2));
    }

    @Test
    void a_repeat_is_recognised_although_the_version_has_moved_on() {
        var terms = new Terms(Optional.of(1L), Optional.of(ASKED), LATER);

        account.given(guarded(WALLET), frozenBy(ASKED))
                .when(freeze(WALLET, terms))
                .thenNothingHappens();
    }

    @Test
    void recorded_times_follow_the_order_of_the_stream_whatever_the_clocks_say() {
        account.given(guarded(WALLET), frozen(WALLET))
                .when(unfreeze(WALLET, Terms.at(NOON)))
                .then(new AccountUnfrozen(
                        WALLET, Optional.empty(), Optional.empty(), LATER.plus(1, ChronoUnit.MICROS)));
    }
}
