package dev.daybook.bootstrap.traffic;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// A ledger as simple as can be. Each method carries a request out and answers nothing, or changes nothing and answers
/// the code of the refusal.
final class Model {

    final Map<String, ModelAccount> accounts = new TreeMap<>();
    final Map<String, ModelTransaction> transactions = new LinkedHashMap<>();

    ModelAccount account(String id) {
        return Objects.requireNonNull(accounts.get(id), id);
    }

    ModelTransaction transaction(String id) {
        return Objects.requireNonNull(transactions.get(id), id);
    }

    Optional<String> open(ModelAccount account) {
        return Optional.ofNullable(accounts.putIfAbsent(account.id, account)).map(_ -> "ACCOUNT_ALREADY_EXISTS");
    }

    Optional<String> begin(String id, List<Move> moves, boolean pending) {
        var known = transactions.get(id);
        if (known != null) {
            boolean same = known.moves.equals(moves) && known.beganPending == pending;
            return same ? Optional.empty() : Optional.of("IDEMPOTENCY_KEY_CONFLICT");
        }
        var refusal = selfPosting(moves).or(() -> refusal(moves, pending));
        if (refusal.isEmpty()) {
            transactions.put(id, new ModelTransaction(moves, pending));
            moves.forEach(move -> book(move, pending ? 0 : 1, pending ? 1 : 0));
        }
        return refusal;
    }

    Optional<String> post(String id, List<Long> amounts) {
        var transaction = transaction(id);
        if (!transaction.status.equals("pending")) {
            return Optional.of(transaction.whatItIs());
        }
        var refusal = faultOf(amounts, transaction.moves).or(() -> statusRefusal(moved(amounts, transaction.moves)));
        if (refusal.isEmpty()) {
            transaction.status = "posted";
            transaction.moves.forEach(move -> book(move, 0, -1));
            transaction.moved = moved(amounts, transaction.moves);
            transaction.moved.forEach(move -> book(move, 1, 0));
        }
        return refusal;
    }

    Optional<String> voidIt(String id) {
        var transaction = transaction(id);
        if (!transaction.status.equals("pending")) {
            return Optional.of(transaction.whatItIs());
        }
        transaction.status = "voided";
        transaction.moves.forEach(move -> book(move, 0, -1));
        return Optional.empty();
    }

    Optional<String> reverse(String id, String reversal) {
        var transaction = transaction(id);
        if (!transaction.status.equals("posted") || transaction.reversed) {
            return Optional.of(transaction.whatItIs());
        }
        var mirror = transaction.moved.stream().map(Move::mirrored).toList();
        var refusal = refusal(mirror, false);
        if (refusal.isEmpty()) {
            transaction.reversed = true;
            transactions.put(reversal, new ModelTransaction(mirror, false));
            mirror.forEach(move -> book(move, 1, 0));
        }
        return refusal;
    }

    Optional<String> setStatus(String account, String status) {
        var changed = account(account);
        if (changed.status.equals("closed")) {
            return status.equals("closed") ? Optional.empty() : Optional.of("ACCOUNT_CLOSED");
        }
        if (status.equals("closed") && !changed.isEmpty()) {
            return Optional.of("ACCOUNT_NOT_EMPTY");
        }
        changed.status = status;
        return Optional.empty();
    }

    Optional<String> setMinimum(String account, OptionalLong minimum) {
        var changed = account(account);
        if (changed.status.equals("closed")) {
            return Optional.of("ACCOUNT_CLOSED");
        }
        boolean isAsBefore = minimum.equals(changed.minimum);
        boolean isTooHigh = minimum.isPresent() && (!changed.guarded || changed.available() < minimum.getAsLong());
        if (!isAsBefore && isTooHigh) {
            return Optional.of("INVALID_FIELD");
        }
        changed.minimum = minimum;
        return Optional.empty();
    }

    private static List<Move> moved(List<Long> amounts, List<Move> moves) {
        return IntStream.range(0, amounts.size())
                .filter(place -> amounts.get(place) > 0)
                .mapToObj(place -> moves.get(place).of(amounts.get(place)))
                .toList();
    }

    private static Optional<String> selfPosting(List<Move> moves) {
        boolean found = moves.stream().anyMatch(move -> move.debit().equals(move.credit()));
        return found ? Optional.of("SAME_ACCOUNT") : Optional.empty();
    }

    private static Optional<String> faultOf(List<Long> amounts, List<Move> moves) {
        if (amounts.size() != moves.size()) {
            return Optional.of("INVALID_FIELD");
        }
        for (int place = 0; place < amounts.size(); place++) {
            if (amounts.get(place) > moves.get(place).amount()) {
                return Optional.of("EXCEEDS_PENDING_AMOUNT");
            }
        }
        return amounts.stream().allMatch(amount -> amount == 0) ? Optional.of("INVALID_FIELD") : Optional.empty();
    }

    private Optional<String> statusRefusal(List<Move> moves) {
        return named(moves).stream()
                .flatMap(slot -> account(slot.account).refusesPostings().stream())
                .findFirst();
    }

    private record Slot(String account, String asset) {}

    private static SequencedSet<Slot> named(List<Move> moves) {
        var slots = new LinkedHashSet<Slot>();
        for (Move move : moves) {
            slots.add(new Slot(move.debit(), move.asset()));
            slots.add(new Slot(move.credit(), move.asset()));
        }
        return slots;
    }

    private Optional<String> refusal(List<Move> moves, boolean pending) {
        for (Slot slot : named(moves)) {
            var account = accounts.get(slot.account);
            if (account == null) {
                return Optional.of("ACCOUNT_NOT_FOUND");
            }
            if (!account.asset.equals(slot.asset)) {
                return Optional.of("ASSET_MISMATCH");
            }
            var refusal = account.refusesPostings().or(() -> account.refusesToLose(outflow(slot, moves, pending)));
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    /// What is set aside is all that may leave, whatever may come in.
    private long outflow(Slot slot, List<Move> moves, boolean pending) {
        boolean growsByDebits = account(slot.account).growsByDebits;
        long outflow = 0;
        for (Move move : moves) {
            boolean isDebited =
                    move.debit().equals(slot.account) && move.asset().equals(slot.asset);
            boolean isCredited =
                    move.credit().equals(slot.account) && move.asset().equals(slot.asset);
            if (growsByDebits ? isCredited : isDebited) {
                outflow += move.amount();
            } else if (!pending && (growsByDebits ? isDebited : isCredited)) {
                outflow -= move.amount();
            }
        }
        return outflow;
    }

    private void book(Move move, int posted, int reserved) {
        var debited = account(move.debit());
        var credited = account(move.credit());
        debited.debits += posted * move.amount();
        debited.reservedDebits += reserved * move.amount();
        credited.credits += posted * move.amount();
        credited.reservedCredits += reserved * move.amount();
    }
}
