package dev.daybook.application.account;

import static dev.daybook.domain.fixture.AccountWords.close;
import static dev.daybook.domain.fixture.AccountWords.freeze;
import static dev.daybook.domain.fixture.AccountWords.label;
import static dev.daybook.domain.fixture.AccountWords.named;
import static dev.daybook.domain.fixture.AccountWords.unfreeze;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.THIRD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.open;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.command.Outcome.Done;
import dev.daybook.application.command.Outcome.Refused;
import dev.daybook.application.command.Outcome.Repeated;
import dev.daybook.application.fixture.CommandSide;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.view.AccountView;
import dev.daybook.domain.account.AccountRejection.AccountIsFrozen;
import dev.daybook.domain.account.AccountRejection.AccountNotEmpty;
import dev.daybook.domain.account.AccountRejection.ChangeKeyConflict;
import dev.daybook.domain.account.AccountStatus;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.transaction.TransactionRejection.AccountRefused;
import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountChangesTest {

    private final InMemoryEventStore store = new InMemoryEventStore();
    private final CommandSide here = CommandSide.sharing(store, Duration.ofMillis(50));
    private final CommandSide elsewhere = CommandSide.sharing(store, Duration.ofMillis(50));

    @BeforeEach
    void open_the_books() {
        assertThat(here.create(MAIN)).isInstanceOf(Done.class);
        assertThat(here.open(MAIN, open(BANK, new Unbounded()))).isInstanceOf(Done.class);
        assertThat(here.open(MAIN, open(WALLET, new AtLeast(BigInteger.ZERO)))).isInstanceOf(Done.class);
        assertThat(here.transact(MAIN, post(FIRST, move(BANK, WALLET, 100)))).isInstanceOf(Done.class);
    }

    @Test
    void a_frozen_account_takes_no_postings_until_it_is_unfrozen() {
        assertThat(here.change(MAIN, freeze(WALLET))).isInstanceOf(Done.class);
        assertThat(here.transact(MAIN, post(SECOND, move(BANK, WALLET, 1))))
                .isEqualTo(new Refused<>(new AccountRefused(new AccountIsFrozen(WALLET))));

        assertThat(here.change(MAIN, unfreeze(WALLET))).isInstanceOf(Done.class);
        assertThat(here.transact(MAIN, post(SECOND, move(BANK, WALLET, 1)))).isInstanceOf(Done.class);
    }

    @Test
    void a_change_answers_the_account_as_its_stream_tells_it() {
        assertThat(here.change(MAIN, freeze(WALLET))).isInstanceOfSatisfying(Done.class, done -> {
            var view = (AccountView) done.result();
            assertThat(view.status()).isEqualTo(AccountStatus.FROZEN);
            assertThat(view.version()).isEqualTo(3);
            assertThat(view.balances())
                    .hasValueSatisfying(held -> assertThat(held.available()).isEqualTo(100));
            assertThat(done.written()).isEqualTo(new EventRef(StreamId.of(MAIN, WALLET), 3));
        });
    }

    @Test
    void a_freeze_of_an_account_that_no_append_checks_holds_in_every_process_once_it_is_answered() {
        assertThat(elsewhere.transact(MAIN, post(SECOND, move(BANK, WALLET, 1))))
                .isInstanceOf(Done.class);

        assertThat(here.change(MAIN, freeze(BANK))).isInstanceOf(Done.class);

        assertThat(elsewhere.transact(MAIN, post(THIRD, move(BANK, WALLET, 1))))
                .isEqualTo(new Refused<>(new AccountRefused(new AccountIsFrozen(BANK))));
    }

    @Test
    void a_freeze_that_another_process_has_just_written_is_not_answered_before_it_holds_everywhere_either() {
        assertThat(elsewhere.transact(MAIN, post(SECOND, move(BANK, WALLET, 1))))
                .isInstanceOf(Done.class);
        var waitsForNobody = new CommandSide(store);
        assertThat(waitsForNobody.change(MAIN, freeze(BANK))).isInstanceOf(Done.class);

        assertThat(here.change(MAIN, freeze(BANK))).isInstanceOf(Repeated.class);

        assertThat(elsewhere.transact(MAIN, post(THIRD, move(BANK, WALLET, 1))))
                .isEqualTo(new Refused<>(new AccountRefused(new AccountIsFrozen(BANK))));
    }

    @Test
    void a_change_repeated_by_name_is_answered_what_it_was_answered_first_whatever_has_happened_since() {
        var name = named(request("key-1", "freeze"));
        var first = here.change(MAIN, freeze(WALLET, name));
        assertThat(here.change(MAIN, unfreeze(WALLET))).isInstanceOf(Done.class);

        var again = elsewhere.change(MAIN, freeze(WALLET, name));

        assertThat(first)
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(again).isEqualTo(new Repeated<>(done.result(), done.written())));
        assertThat(here.transact(MAIN, post(SECOND, move(BANK, WALLET, 1)))).isInstanceOf(Done.class);
    }

    @Test
    void a_used_name_for_another_change_is_a_conflict() {
        assertThat(here.change(MAIN, freeze(WALLET, named(request("key-1", "freeze")))))
                .isInstanceOf(Done.class);

        assertThat(here.change(MAIN, label(WALLET, "a", "b", named(request("key-1", "label")))))
                .isEqualTo(new Refused<>(new ChangeKeyConflict(WALLET)));
    }

    @Test
    void a_change_that_is_there_already_appends_nothing() {
        assertThat(here.change(MAIN, freeze(WALLET))).isInstanceOf(Done.class);
        assertThat(here.change(MAIN, freeze(WALLET))).isInstanceOf(Repeated.class);
        assertThat(store.read(StreamId.of(MAIN, WALLET), 0, 10)).hasSize(3);
    }

    @Test
    void an_account_that_holds_something_is_not_closed() {
        assertThat(here.change(MAIN, close(WALLET)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isInstanceOf(AccountNotEmpty.class));
        assertThat(here.transact(MAIN, post(SECOND, move(WALLET, BANK, 100)))).isInstanceOf(Done.class);
        assertThat(here.change(MAIN, close(WALLET))).isInstanceOf(Done.class);
    }

    @Test
    void a_rehearsed_change_says_what_would_happen_and_appends_nothing() {
        var rehearsal = CommandSide.rehearsing(store);

        assertThat(rehearsal.change(MAIN, freeze(WALLET))).isInstanceOf(Done.class);
        assertThat(rehearsal.transact(MAIN, post(SECOND, move(WALLET, BANK, 100))))
                .isInstanceOf(Done.class);
        assertThat(rehearsal.transact(MAIN, post(SECOND, move(WALLET, BANK, 101))))
                .isInstanceOf(Refused.class);
        assertThat(rehearsal.open(MAIN, open(new AccountId("new"), new Unbounded())))
                .isInstanceOf(Done.class);

        assertThat(store.read(StreamId.of(MAIN, WALLET), 0, 10)).hasSize(2);
        assertThat(store.read(StreamId.of(MAIN, SECOND), 0, 10)).isEmpty();
    }
}
