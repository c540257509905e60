package dev.daybook.application.port;

import static java.util.Comparator.comparing;

import dev.daybook.application.projection.AccountEntry;
import dev.daybook.application.view.AccountView;
import dev.daybook.application.view.EntryView;
import dev.daybook.application.view.LedgerView;
import dev.daybook.application.view.TransactionView;
import dev.daybook.application.view.TrialBalance;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.ledger.LedgerEvent.LedgerCreated;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The books for tests, and the model that every read model must agree with: it folds all events anew for each answer.
public final class InMemoryBooks extends InMemoryProjection implements Books {

    private static final Comparator<TransactionPlace> RECORDED = comparing(TransactionPlace::recordedAt)
            .thenComparing(place -> place.transaction().toString());

    public InMemoryBooks() {
        super("books");
    }

    @Override
    public Optional<LedgerView> ledger(LedgerId ledger) {
        return created().filter(view -> view.id().equals(ledger)).findFirst();
    }

    @Override
    public List<LedgerView> ledgers(Optional<LedgerId> after, int limit) {
        return created()
                .filter(view -> after.isEmpty()
                        || view.id().value().compareTo(after.get().value()) > 0)
                .sorted(comparing(view -> view.id().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<AccountView> account(LedgerId ledger, AccountId account) {
        var folded = folded(ledger);
        return opening(folded, account).map(folded::view);
    }

    @Override
    public List<AccountView> accounts(LedgerId ledger, AccountFilter filter, Optional<AccountId> after, int limit) {
        var folded = folded(ledger);
        return folded.openings()
                .filter(opening ->
                        opening.account().value().startsWith(filter.prefix().orElse("")))
                .filter(opening -> opening.asset().equals(filter.asset().orElse(opening.asset())))
                .filter(opening -> after.isEmpty() || opening.account().compareTo(after.get()) > 0)
                .sorted(comparing(AccountOpened::account))
                .limit(limit)
                .map(folded::view)
                .toList();
    }

    @Override
    public List<EntryView> entries(LedgerId ledger, AccountId account, Optional<EntryView.Place> after, int limit) {
        var folded = folded(ledger);
        return opening(folded, account).stream()
                .flatMap(opening -> folded.history(opening).reversed().stream())
                .filter(entry -> after.isEmpty() || entry.place().compareTo(after.get()) < 0)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<TransactionView> transaction(LedgerId ledger, TransactionId transaction) {
        var folded = folded(ledger);
        return folded.transactions()
                .filter(posted -> posted.transaction().equals(transaction))
                .findFirst()
                .map(folded::view);
    }

    @Override
    public List<TransactionView> transactions(
            LedgerId ledger, TransactionFilter filter, Optional<TransactionPlace> after, int limit) {
        var folded = folded(ledger);
        return folded.transactions()
                .filter(posted -> filter.account().isEmpty()
                        || touches(posted, filter.account().get()))
                .filter(posted ->
                        filter.externalId().isEmpty() || posted.externalId().equals(filter.externalId()))
                .filter(posted -> after.isEmpty() || RECORDED.compare(place(posted), after.get()) < 0)
                .sorted(comparing(InMemoryBooks::place, RECORDED.reversed()))
                .limit(limit)
                .map(folded::view)
                .toList();
    }

    @Override
    public TrialBalance trialBalance(LedgerId ledger) {
        return folded(ledger).trialBalance();
    }

    private Stream<LedgerView> created() {
        return applied()
                .flatMap(event -> event.event() instanceof LedgerCreated(var id, var description, var at)
                        ? Stream.of(new LedgerView(id, description, at))
                        : Stream.empty());
    }

    private FoldedLedger folded(LedgerId ledger) {
        return new FoldedLedger(
                ledger,
                applied()
                        .filter(event -> event.ref().stream().ledger().equals(ledger))
                        .toList());
    }

    private static Optional<AccountOpened> opening(FoldedLedger folded, AccountId account) {
        return folded.openings()
                .filter(opening -> opening.account().equals(account))
                .findFirst();
    }

    private static boolean touches(TransactionPosted posted, AccountId account) {
        return AccountEntry.of(posted).stream()
                .anyMatch(booked -> booked.account().equals(account));
    }

    private static TransactionPlace place(TransactionPosted posted) {
        return new TransactionPlace(posted.at(), posted.transaction());
    }
}
