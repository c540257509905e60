package dev.daybook.application.port;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;

import dev.daybook.application.projection.AccountEntry;
import dev.daybook.application.view.AccountStatus;
import dev.daybook.application.view.AccountView;
import dev.daybook.application.view.BalanceView;
import dev.daybook.application.view.EntryView;
import dev.daybook.application.view.EntryView.Place;
import dev.daybook.application.view.TransactionStatus;
import dev.daybook.application.view.TransactionView;
import dev.daybook.application.view.TrialBalance;
import dev.daybook.application.view.TrialBalance.Line;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Stream;

/// All that the events of one ledger come to.
record FoldedLedger(LedgerId ledger, List<RecordedEvent> events) {

    private static final Collector<AccountEntry, ?, Totals> SUM =
            mapping(booked -> Totals.ZERO.plus(booked.entry()), reducing(Totals.ZERO, FoldedLedger::sum));

    private record Booked(TransactionPosted by, AccountEntry on) {

        Place place() {
            return new Place(by.at(), by.transaction(), on.entry().posting());
        }
    }

    Stream<AccountOpened> openings() {
        return events.stream()
                .flatMap(event -> event.event() instanceof AccountOpened opened ? Stream.of(opened) : Stream.empty());
    }

    Stream<TransactionPosted> transactions() {
        return events.stream()
                .flatMap(event ->
                        event.event() instanceof TransactionPosted posted ? Stream.of(posted) : Stream.empty());
    }

    AccountView view(AccountOpened opening) {
        return new AccountView(
                ledger,
                opening.account(),
                opening.asset(),
                opening.minimumBalance(),
                AccountStatus.OPEN,
                version(StreamId.of(ledger, opening.account())),
                opening.metadata(),
                opening.at(),
                BalanceView.posted(booked(opening.account()).map(Booked::on).collect(SUM), opening.normalBalance()));
    }

    TransactionView view(TransactionPosted posted) {
        return new TransactionView(
                ledger, TransactionStatus.POSTED, version(StreamId.of(ledger, posted.transaction())), posted);
    }

    /// Oldest first.
    List<EntryView> history(AccountOpened opening) {
        var history = new ArrayList<EntryView>();
        var totals = Totals.ZERO;
        for (var booked :
                booked(opening.account()).sorted(comparing(Booked::place)).toList()) {
            var entry = booked.on().entry();
            totals = totals.plus(entry);
            history.add(new EntryView(
                    booked.place(),
                    entry.direction(),
                    entry.amount(),
                    totals.balance(opening.normalBalance()),
                    booked.by().effectiveAt()));
        }
        return history;
    }

    TrialBalance trialBalance() {
        var lines = new ArrayList<Line>();
        booked().collect(groupingBy(AccountEntry::account))
                .forEach((account, all) -> lines.add(
                        new Line(account, all.getFirst().asset(), all.stream().collect(SUM))));
        lines.sort(comparing(Line::account));
        return new TrialBalance(lines, booked().collect(groupingBy(AccountEntry::asset, SUM)));
    }

    private long version(StreamId stream) {
        return events.stream()
                .filter(event -> event.ref().stream().equals(stream))
                .count();
    }

    private Stream<AccountEntry> booked() {
        return transactions().flatMap(posted -> AccountEntry.of(posted).stream());
    }

    private Stream<Booked> booked(AccountId account) {
        return transactions()
                .flatMap(posted -> AccountEntry.of(posted).stream().map(entry -> new Booked(posted, entry)))
                .filter(booked -> booked.on().account().equals(account));
    }

    private static Totals sum(Totals one, Totals other) {
        return new Totals(one.debits().add(other.debits()), one.credits().add(other.credits()));
    }
}
