package dev.daybook.domain.transaction;

import dev.daybook.domain.account.Account.Open;
import dev.daybook.domain.account.AccountCommand.PostEntries;
import dev.daybook.domain.account.AccountDecider;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import dev.daybook.domain.account.Direction;
import dev.daybook.domain.account.Entry;
import dev.daybook.domain.decision.Decision.Accepted;
import dev.daybook.domain.decision.Decision.Rejected;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import dev.daybook.domain.transaction.TransactionRejection.AccountRefused;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Asks every account that a new transaction touches, in the order in which its postings name them.
final class PostingPlan {

    sealed interface Outcome {}

    record Agreed(JournalEntry entry) implements Outcome {}

    record Refused(TransactionRejection reason) implements Outcome {}

    private record Slot(AccountId account, Asset asset) {}

    private final AccountDecider decider;
    private final PostTransaction command;
    private final Excerpt excerpt;
    private final Instant at;

    PostingPlan(AccountDecider decider, PostTransaction command, Excerpt excerpt) {
        this.decider = decider;
        this.command = command;
        this.excerpt = excerpt;
        this.at = recordedAt(command, excerpt);
    }

    Outcome outcome() {
        var booked = new ArrayList<EntriesPosted>();
        for (var slot : entriesPerSlot().entrySet()) {
            var asked = new PostEntries(
                    slot.getKey().account(),
                    command.transaction(),
                    slot.getKey().asset(),
                    slot.getValue(),
                    at);
            switch (decider.decide(asked, excerpt.standing(asked.account()).account())) {
                case Rejected(var reason) -> {
                    return new Refused(new AccountRefused(reason));
                }
                case Accepted(var events) -> events.forEach(event -> booked.add(entriesOf(event)));
            }
        }
        return new Agreed(new JournalEntry(event(balancesAfter(booked)), booked));
    }

    /// An account that is named with two assets gets two slots; it will refuse one of them.
    private Map<Slot, List<Entry>> entriesPerSlot() {
        var slots = new LinkedHashMap<Slot, List<Entry>>();
        for (int place = 0; place < command.postings().size(); place++) {
            var posting = command.postings().get(place);
            var amount = posting.amount();
            slots.computeIfAbsent(new Slot(posting.debit(), amount.asset()), _ -> new ArrayList<>())
                    .add(new Entry(place, Direction.DEBIT, amount.minorUnits()));
            slots.computeIfAbsent(new Slot(posting.credit(), amount.asset()), _ -> new ArrayList<>())
                    .add(new Entry(place, Direction.CREDIT, amount.minorUnits()));
        }
        return slots;
    }

    private static EntriesPosted entriesOf(AccountEvent event) {
        return switch (event) {
            case EntriesPosted entries -> entries;
            case AccountOpened opened -> throw new IllegalStateException("a posting does not open: " + opened);
        };
    }

    private Map<AccountId, GuardedBalance> balancesAfter(List<EntriesPosted> booked) {
        var balances = new HashMap<AccountId, GuardedBalance>();
        for (EntriesPosted entries : booked) {
            var standing = excerpt.standing(entries.account());
            if (decider.evolve(standing.account(), entries) instanceof Open after) {
                balances.put(entries.account(), new GuardedBalance(standing.version() + 1, after.posted()));
            }
        }
        return balances;
    }

    private TransactionPosted event(Map<AccountId, GuardedBalance> balances) {
        return new TransactionPosted(
                command.transaction(),
                command.externalId(),
                command.postings(),
                balances,
                command.effectiveAt().orElse(at),
                command.description(),
                command.metadata(),
                at);
    }

    /// The command's time, unless a guarded account already changed then or later, by another machine's clock: recorded
    /// times follow the order of every guarded stream.
    private static Instant recordedAt(PostTransaction command, Excerpt excerpt) {
        var at = command.at();
        for (AccountId id : command.accounts()) {
            if (excerpt.standing(id).account() instanceof Open open
                    && open.isGuarded()
                    && !at.isAfter(open.changedAt())) {
                at = open.changedAt().plus(1, ChronoUnit.MICROS);
            }
        }
        return at;
    }
}
