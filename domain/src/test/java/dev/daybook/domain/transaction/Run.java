package dev.daybook.domain.transaction;

import static dev.daybook.domain.fixture.TransactionWords.books;

import dev.daybook.domain.account.AccountCommand.ChangeAccount;
import dev.daybook.domain.account.AccountCommand.CloseAccount;
import dev.daybook.domain.account.AccountDecider;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.decision.Decision;
import dev.daybook.domain.decision.Decision.Accepted;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.transaction.Excerpt.Standing;
import dev.daybook.domain.transaction.Step.OfAccount;
import dev.daybook.domain.transaction.Step.OfTransaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What comes of a series of steps, one after the other, on [SmallBooks].
final class Run {

    /// A step that made something happen.
    record Moment(Step step, List<JournalEntry> entries, List<AccountEvent> changes, Excerpt after) {

        List<TransactionEvent> transactionEvents() {
            return entries.stream()
                    .flatMap(entry -> entry.transactions().stream())
                    .toList();
        }

        List<AccountEvent> accountEvents() {
            return Stream.concat(entries.stream().flatMap(entry -> entry.accounts().stream()), changes.stream())
                    .toList();
        }
    }

    private static final TransactionDecider TRANSACTIONS = new TransactionDecider();
    private static final AccountDecider ACCOUNTS = new AccountDecider();

    private final List<Moment> moments = new ArrayList<>();
    private final Tally tally = new Tally();
    private Excerpt books = SmallBooks.opened();

    private Run() {}

    static Run of(List<Step> steps) {
        var run = new Run();
        steps.forEach(run::take);
        return run;
    }

    List<Moment> moments() {
        return moments;
    }

    Excerpt books() {
        return books;
    }

    Decision<?, ?> decide(Step step) {
        return switch (step) {
            case OfTransaction(var command) -> TRANSACTIONS.decide(command, books);
            case OfAccount(var change) ->
                ACCOUNTS.decide(
                        informed(change), books.standing(change.account()).account());
        };
    }

    private void take(Step step) {
        switch (step) {
            case OfTransaction(var command) -> transact(step, command);
            case OfAccount(var change) -> change(step, informed(change));
        }
    }

    private void transact(Step step, TransactionCommand command) {
        if (TRANSACTIONS.decide(command, books) instanceof Accepted(var entries) && !entries.isEmpty()) {
            books = TRANSACTIONS.evolve(books, entries);
            var moment = new Moment(step, entries, List.of(), books);
            moment.transactionEvents().forEach(tally::add);
            moments.add(moment);
        }
    }

    private void change(Step step, ChangeAccount change) {
        var standing = books.standing(change.account());
        if (ACCOUNTS.decide(change, standing.account()) instanceof Accepted(var events) && !events.isEmpty()) {
            var after = new Standing(standing.version() + events.size(), ACCOUNTS.evolve(standing.account(), events));
            books = books.with(change.account(), after);
            moments.add(new Moment(step, List.of(), events, books));
        }
    }

    /// Who closes an account has seen what it holds.
    private ChangeAccount informed(ChangeAccount change) {
        return change instanceof CloseAccount close
                ? new CloseAccount(close.account(), close.reason(), tally.holdings(close.account()), close.terms())
                : change;
    }

    /// The stream of every account and of every transaction.
    Map<AccountId, List<AccountEvent>> accountStreams() {
        var streams = new LinkedHashMap<AccountId, List<AccountEvent>>();
        SmallBooks.OPENINGS.forEach(opening -> append(streams, opening.account(), opening));
        moments.forEach(moment -> moment.accountEvents().forEach(event -> append(streams, event.account(), event)));
        return streams;
    }

    Map<TransactionId, List<TransactionEvent>> transactionStreams() {
        var streams = new LinkedHashMap<TransactionId, List<TransactionEvent>>();
        moments.forEach(
                moment -> moment.transactionEvents().forEach(event -> append(streams, event.transaction(), event)));
        return streams;
    }

    private static <K, E> void append(Map<K, List<E>> streams, K stream, E event) {
        streams.computeIfAbsent(stream, _ -> new ArrayList<>()).add(event);
    }
}
