package dev.daybook.domain.account;

import static dev.daybook.domain.fixture.AccountWords.atLeast;
import static dev.daybook.domain.fixture.AccountWords.freeze;
import static dev.daybook.domain.fixture.AccountWords.unfreeze;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.USD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.credit;
import static dev.daybook.domain.fixture.Words.debit;
import static dev.daybook.domain.fixture.Words.opened;
import static dev.daybook.domain.fixture.Words.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.domain.account.Account.Opened;
import dev.daybook.domain.account.AccountCommand.AmendAccount;
import dev.daybook.domain.account.AccountCommand.CloseAccount;
import dev.daybook.domain.account.AccountCommand.EndReservation;
import dev.daybook.domain.account.AccountCommand.OpenAccount;
import dev.daybook.domain.account.AccountCommand.PostEntries;
import dev.daybook.domain.account.AccountCommand.ReserveEntries;
import dev.daybook.domain.account.AccountEvent.AccountChanged;
import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.decision.Decision.Accepted;
import dev.daybook.domain.id.Request;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

/// Whatever is asked of one guarded account in whatever order.
class AccountPropertyTest {

    private static final AccountDecider DECIDER = new AccountDecider();

    /// What comes of asking all these things one after the other, and every decision by the way.
    private record Told(List<AccountEvent> history, List<Account> states) {

        static Told by(List<AccountCommand> commands) {
            var told = new Told(new ArrayList<>(), new ArrayList<>(List.of(DECIDER.initialState())));
            for (AccountCommand command : commands) {
                if (isPossible(command, told.now())
                        && DECIDER.decide(command, told.now()) instanceof Accepted(var events)) {
                    events.forEach(told::add);
                }
            }
            return told;
        }

        /// Nobody lets go of more than was set aside.
        private static boolean isPossible(AccountCommand command, Account account) {
            if (command instanceof EndReservation ending && account instanceof Opened opened) {
                var let = ending.reserved().getFirst().amount();
                return let.compareTo(opened.holdings().reserved().debits()) <= 0;
            }
            return true;
        }

        private void add(AccountEvent event) {
            states.add(DECIDER.evolve(now(), event));
            history.add(event);
        }

        Account now() {
            return states.getLast();
        }

        List<Opened> opened() {
            return states.stream()
                    .filter(Opened.class::isInstance)
                    .map(Opened.class::cast)
                    .toList();
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void available_never_falls_below_the_minimum(@ForAll("commands") List<AccountCommand> commands) {
        for (Opened account : Told.by(commands).opened()) {
            if (account.minimumBalance() instanceof AtLeast(var minimum)) {
                assertThat(spendable(account)).isGreaterThanOrEqualTo(minimum);
            }
        }
    }

    /// What is left when all that is under way leaves: the account grows by credits.
    private static BigInteger spendable(Opened account) {
        var posted = account.holdings().posted();
        return posted.credits()
                .subtract(posted.debits())
                .subtract(account.holdings().reserved().debits());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void what_is_reserved_is_never_negative(@ForAll("commands") List<AccountCommand> commands) {
        for (Opened account : Told.by(commands).opened()) {
            assertThat(account.holdings().reserved().debits()).isNotNegative();
            assertThat(account.holdings().reserved().credits()).isNotNegative();
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void folding_its_history_at_once_gives_the_state_reached_step_by_step(
            @ForAll("commands") List<AccountCommand> commands) {
        var told = Told.by(commands);

        assertThat(DECIDER.evolve(DECIDER.initialState(), told.history())).isEqualTo(told.now());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void its_version_counts_its_events(@ForAll("commands") List<AccountCommand> commands) {
        assertThat(Told.by(commands).opened())
                .extracting(Opened::version)
                .isEqualTo(LongStream.rangeClosed(1, Told.by(commands).history().size())
                        .boxed()
                        .toList());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_change_is_recorded_after_all_that_was_before(@ForAll("commands") List<AccountCommand> commands) {
        var history = Told.by(commands).history();
        for (int place = 1; place < history.size(); place++) {
            if (history.get(place) instanceof AccountChanged changed) {
                assertThat(changed.at()).isAfter(history.get(place - 1).at());
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void nothing_is_booked_while_it_is_not_open(@ForAll("commands") List<AccountCommand> commands) {
        var told = Told.by(commands);
        for (int place = 0; place < told.history().size(); place++) {
            if (told.history().get(place) instanceof EntriesPosted) {
                assertThat(((Opened) told.states().get(place)).status()).isEqualTo(AccountStatus.OPEN);
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void it_is_closed_empty_and_stays_closed(@ForAll("commands") List<AccountCommand> commands) {
        Told.by(commands).opened().stream()
                .filter(account -> account.status() == AccountStatus.CLOSED)
                .forEach(account -> {
                    assertThat(account.holdings().isEmpty()).isTrue();
                    assertThat(account).isEqualTo(Told.by(commands).now());
                });
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_change_with_a_name_is_made_once(@ForAll("commands") List<AccountCommand> commands) {
        var names = Told.by(commands).history().stream()
                .filter(AccountChanged.class::isInstance)
                .flatMap(event -> ((AccountChanged) event).request().stream())
                .map(Request::key);

        assertThat(names).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<AccountCommand>> commands() {
        return Combinators.combine(
                        any(0, 11),
                        any(1, 60),
                        any(-60, 120),
                        Arbitraries.of("a", "b", "c", "d", "e").optional(0.5))
                .as(AccountPropertyTest::command)
                .list()
                .ofMinSize(20)
                .ofMaxSize(60);
    }

    private static AccountCommand command(int kind, int cents, int seconds, Optional<String> key) {
        var at = NOON.plusSeconds(seconds);
        var terms = new Terms(Optional.empty(), key.map(name -> request(name, kind + " " + cents)), at);
        return switch (kind) {
            case 0 -> freeze(WALLET, terms);
            case 1 -> new CloseAccount(WALLET, Optional.empty(), Holdings.NOTHING, terms);
            case 2 -> new AmendAccount(WALLET, Map.of(), Optional.of(atLeast(cents - 40)), terms);
            case 3, 4 -> unfreeze(WALLET, terms);
            case 5 -> new OpenAccount(WALLET, USD, NormalBalance.CREDIT, atLeast(0), true, Map.of(), at);
            case 6 -> new ReserveEntries(WALLET, SECOND, USD, List.of(debit(cents)), at);
            case 7 -> new PostEntries(WALLET, FIRST, USD, List.of(debit(cents)), at);
            case 8 ->
                new EndReservation(
                        WALLET, SECOND, USD, List.of(debit(cents)), List.of(debit(cents)), ReservationEnd.POSTED, at);
            case 9 ->
                new EndReservation(WALLET, SECOND, USD, List.of(debit(cents)), List.of(), ReservationEnd.VOIDED, at);
            default -> new PostEntries(WALLET, FIRST, USD, List.of(credit(cents)), at);
        };
    }

    private static Arbitrary<Integer> any(int from, int to) {
        return Arbitraries.integers().between(from, to).withDistribution(RandomDistribution.uniform());
    }
}
