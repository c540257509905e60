package dev.daybook.application.port;

import static java.util.Comparator.comparing;

import dev.daybook.application.view.AccountView;
import dev.daybook.application.view.AsOf;
import dev.daybook.application.view.BalanceView;
import dev.daybook.application.view.EntryView;
import dev.daybook.application.view.LedgerView;
import dev.daybook.application.view.Period;
import dev.daybook.application.view.Statement;
import dev.daybook.application.view.TransactionStatus;
import dev.daybook.application.view.TransactionView;
import dev.daybook.application.view.TrialBalance;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.ledger.LedgerEvent.LedgerCreated;
import dev.daybook.domain.money.Asset;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The books for tests, and the model that every read model must agree with: it folds all events anew for each answer.
public final class InMemoryBooks extends InMemoryProjection implements Books, Expirations {

    private static final Comparator<TransactionPlace> RECORDED = comparing(TransactionPlace::recordedAt)
            .thenComparing(place -> place.transaction().toString());

    private static final Comparator<Due> LONGEST_OVER_FIRST = comparing(Due::expiresAt)
            .thenComparing(due -> due.ledger().value())
            .thenComparing(due -> due.transaction().toString());

    public InMemoryBooks() {
        super("books");
    }

    @Override
    public Optional<LedgerView> ledger(LedgerId ledger) {
        return created().filter(view -> view.id().equals(ledger)).findFirst();
    }

    @Override
    public List<LedgerView> ledgers(Optional<Set<LedgerId>> among, Optional<LedgerId> after, int limit) {
        return created()
                .filter(view -> among.isEmpty() || among.get().contains(view.id()))
                .filter(view -> after.isEmpty()
                        || view.id().value().compareTo(after.get().value()) > 0)
                .sorted(comparing(view -> view.id().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<AccountView> account(LedgerId ledger, AccountId account) {
        return folded(ledger).account(account);
    }

    @Override
    public Optional<BalanceView> balances(LedgerId ledger, AccountId account, AsOf asOf) {
        var folded = folded(ledger);
        return folded.account(account).map(view -> folded.balances(view, asOf));
    }

    @Override
    public List<AccountView> accounts(LedgerId ledger, AccountFilter filter, Optional<AccountId> after, int limit) {
        return folded(ledger)
                .accounts()
                .filter(view -> view.id().value().startsWith(filter.prefix().orElse("")))
                .filter(view -> view.asset().equals(filter.asset().orElse(view.asset())))
                .filter(view -> view.status() == filter.status().orElse(view.status()))
                .filter(view ->
                        view.metadata().entrySet().containsAll(filter.metadata().entrySet()))
                .filter(view -> after.isEmpty() || view.id().compareTo(after.get()) > 0)
                .sorted(comparing(AccountView::id))
                .limit(limit)
                .toList();
    }

    @Override
    public List<EntryView> entries(LedgerId ledger, AccountId account, Optional<EntryView.Place> after, int limit) {
        var folded = folded(ledger);
        return folded.account(account).stream()
                .flatMap(view -> folded.history(view, comparing(EntryView::place)).reversed().stream())
                .filter(entry -> after.isEmpty() || entry.place().compareTo(after.get()) < 0)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Statement> statement(
            LedgerId ledger, AccountId account, Period period, Optional<EntryView.EffectivePlace> after, int limit) {
        var folded = folded(ledger);
        return folded.account(account).map(view -> InMemoryStatement.of(folded, view, period, after, limit));
    }

    @Override
    public Optional<TransactionView> transaction(LedgerId ledger, TransactionId transaction) {
        return folded(ledger)
                .transactions()
                .filter(view -> view.id().equals(transaction))
                .findFirst();
    }

    @Override
    public List<TransactionView> transactions(
            LedgerId ledger, TransactionFilter filter, Order order, Optional<TransactionPlace> after, int limit) {
        var places = order == Order.OLDEST_FIRST ? RECORDED : RECORDED.reversed();
        return folded(ledger)
                .transactions()
                .filter(matching(filter))
                .filter(view -> after.isEmpty() || places.compare(place(view), after.get()) > 0)
                .sorted(comparing(InMemoryBooks::place, places))
                .limit(limit)
                .toList();
    }

    @Override
    public TrialBalance trialBalance(LedgerId ledger) {
        return folded(ledger).trialBalance();
    }

    @Override
    public Map<Asset, Holdings> totals(LedgerId ledger) {
        return trialBalance(ledger).totals();
    }

    @Override
    public TrialBalance trialBalance(LedgerId ledger, AsOf asOf) {
        return folded(ledger).trialBalance(asOf);
    }

    @Override
    public List<Due> due(Instant now, Optional<Due> after, int limit) {
        return created()
                .flatMap(ledger -> folded(ledger.id()).transactions())
                .filter(view -> view.status() == TransactionStatus.PENDING)
                .flatMap(view -> view.expiresAt().stream().map(end -> new Due(view.ledger(), view.id(), end)))
                .filter(due -> !due.expiresAt().isAfter(now))
                .filter(due -> after.isEmpty() || LONGEST_OVER_FIRST.compare(due, after.get()) > 0)
                .sorted(LONGEST_OVER_FIRST)
                .limit(limit)
                .toList();
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

    private static Predicate<TransactionView> matching(TransactionFilter filter) {
        return view -> filter.account().map(id -> touches(view, id)).orElse(true)
                && filter.status().map(view.status()::equals).orElse(true)
                && (filter.externalId().isEmpty() || view.externalId().equals(filter.externalId()))
                && filter.effectiveFrom()
                        .map(from -> !view.effectiveAt().isBefore(from))
                        .orElse(true)
                && filter.effectiveTo()
                        .map(to -> view.effectiveAt().isBefore(to))
                        .orElse(true)
                && view.metadata().entrySet().containsAll(filter.metadata().entrySet());
    }

    private static boolean touches(TransactionView view, AccountId account) {
        return view.postings().stream()
                .anyMatch(posting ->
                        posting.debit().equals(account) || posting.credit().equals(account));
    }

    private static TransactionPlace place(TransactionView view) {
        return new TransactionPlace(view.recordedAt(), view.id());
    }
}
