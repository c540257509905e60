package dev.daybook.application.port;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.daybook.application.projection.Movement;
import dev.daybook.application.view.AccountView;
import dev.daybook.application.view.AsOf;
import dev.daybook.application.view.BalanceView;
import dev.daybook.application.view.EntryView;
import dev.daybook.application.view.TransactionView;
import dev.daybook.application.view.TrialBalance;
import dev.daybook.application.view.TrialBalance.Line;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.account.AccountDecider;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.account.Entry;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.transaction.TransactionEvent;
import dev.daybook.domain.transaction.TransactionEvolver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Stream;

/// All that the events of one ledger come to.
record FoldedLedger(LedgerId ledger, List<RecordedEvent> events) {

    private static final AccountDecider ACCOUNTS = new AccountDecider();
    private static final TransactionEvolver TRANSACTIONS = new TransactionEvolver();
    private static final Collector<Movement, ?, Holdings> SUM = collectingAndThen(toList(), FoldedLedger::sum);

    Stream<AccountView> accounts() {
        return each(AccountEvent.class).collect(groupingBy(AccountEvent::account)).values().stream()
                .map(events -> ACCOUNTS.evolve(ACCOUNTS.initialState(), events))
                .flatMap(account -> account instanceof Account.Opened opened ? Stream.of(opened) : Stream.empty())
                .map(opened -> AccountView.of(ledger, opened))
                .map(view -> view.with(BalanceView.of(holdings(view.id()), view.side())));
    }

    Optional<AccountView> account(AccountId id) {
        return accounts().filter(view -> view.id().equals(id)).findFirst();
    }

    Stream<TransactionView> transactions() {
        return each(TransactionEvent.class).collect(groupingBy(TransactionEvent::transaction)).values().stream()
                .map(events -> TRANSACTIONS.evolve(TRANSACTIONS.initialState(), events))
                .map(transaction -> TransactionView.of(ledger, transaction));
    }

    BalanceView balances(AccountView account, AsOf asOf) {
        var then = movements(account.id()).filter(movement -> isPartOf(asOf, movement));
        return BalanceView.of(then.collect(SUM), account.side());
    }

    /// Oldest first by `order`, with the balance that each left in it.
    List<EntryView> history(AccountView account, Comparator<EntryView> order) {
        var history = new ArrayList<EntryView>();
        var totals = Totals.ZERO;
        for (var entry : entries(account.id()).sorted(order).toList()) {
            totals = totals.plus(new Entry(entry.place().posting(), entry.direction(), entry.amount()));
            history.add(new EntryView(
                    entry.place(),
                    entry.direction(),
                    entry.amount(),
                    totals.balance(account.side()),
                    entry.effectiveAt()));
        }
        return history;
    }

    TrialBalance trialBalance() {
        return trialBalance(movements());
    }

    TrialBalance trialBalance(AsOf asOf) {
        return trialBalance(movements().filter(movement -> isPartOf(asOf, movement)));
    }

    private static TrialBalance trialBalance(Stream<Movement> movements) {
        var all = movements.toList();
        var lines = new ArrayList<Line>();
        all.stream()
                .collect(groupingBy(Movement::account))
                .forEach((account, its) ->
                        lines.add(new Line(account, its.getFirst().asset(), sum(its))));
        lines.sort(comparing(Line::account));
        return new TrialBalance(lines, all.stream().collect(groupingBy(Movement::asset, SUM)));
    }

    private Holdings holdings(AccountId account) {
        return movements(account).collect(SUM);
    }

    /// Each with no balance after it yet.
    private Stream<EntryView> entries(AccountId account) {
        return movements(account)
                .filter(Movement::isEntry)
                .map(entry -> new EntryView(
                        entry.place(), entry.direction(), entry.posted(), entry.posted(), entry.effectiveAt()));
    }

    private Stream<Movement> movements(AccountId account) {
        return movements().filter(movement -> movement.account().equals(account));
    }

    private Stream<Movement> movements() {
        return each(TransactionEvent.class).flatMap(event -> Movement.of(event).stream());
    }

    private <E> Stream<E> each(Class<E> family) {
        return events.stream()
                .map(RecordedEvent::event)
                .filter(family::isInstance)
                .map(family::cast);
    }

    private static boolean isPartOf(AsOf asOf, Movement movement) {
        return switch (asOf.axis()) {
            case EFFECTIVE -> !movement.effectiveAt().isAfter(asOf.at());
            case RECORDED -> !movement.place().recordedAt().isAfter(asOf.at());
        };
    }

    private static Holdings sum(Collection<Movement> movements) {
        var sum = Holdings.NOTHING;
        for (Movement movement : movements) {
            sum = movement.addedTo(sum);
        }
        return sum;
    }
}
