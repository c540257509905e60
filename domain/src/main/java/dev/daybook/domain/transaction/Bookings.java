package dev.daybook.domain.transaction;

import dev.daybook.domain.account.AccountCommand.MoveFunds;
import dev.daybook.domain.account.Direction;
import dev.daybook.domain.account.Entry;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiFunction;

/// The entries that postings make on each account, in the order in which the postings name the accounts.
final class Bookings {

    /// An account that is named with two assets gets two slots; it will refuse one of them.
    record Slot(AccountId account, Asset asset) {}

    private Bookings() {}

    /// What the accounts of `postings` are asked, each once.
    static <M extends MoveFunds> List<M> moves(List<Posting> postings, BiFunction<Slot, List<Entry>, M> move) {
        return of(postings).entrySet().stream()
                .map(slot -> move.apply(slot.getKey(), slot.getValue()))
                .toList();
    }

    static SequencedMap<Slot, List<Entry>> of(List<Posting> postings) {
        return of(
                postings,
                postings.stream().map(posting -> posting.amount().minorUnits()).toList());
    }

    /// With `amounts` instead of those of the postings, in the same order; where nothing moves, there is no entry.
    static SequencedMap<Slot, List<Entry>> of(List<Posting> postings, List<BigInteger> amounts) {
        var slots = new LinkedHashMap<Slot, List<Entry>>();
        for (int place = 0; place < postings.size(); place++) {
            var posting = postings.get(place);
            var asset = posting.amount().asset();
            book(slots, new Slot(posting.debit(), asset), new Entry(place, Direction.DEBIT, amounts.get(place)));
            book(slots, new Slot(posting.credit(), asset), new Entry(place, Direction.CREDIT, amounts.get(place)));
        }
        return slots;
    }

    private static void book(SequencedMap<Slot, List<Entry>> slots, Slot slot, Entry entry) {
        var entries = slots.computeIfAbsent(slot, _ -> new ArrayList<>());
        if (entry.amount().signum() > 0) {
            entries.add(entry);
        }
    }
}
