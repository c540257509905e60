package dev.daybook.adapter.in.http.console.transaction;

import static java.util.stream.Collectors.joining;

import dev.daybook.adapter.in.http.console.text.Figures;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.money.Asset;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// One thing in the life of a transaction.
///
/// @param kind `pending`, `posted`, `voided`, `expired`, `reversed`, or `due` for what is still to come
/// @param other the transaction that did it
public record Step(String kind, String name, Optional<Instant> at, List<String> lines, Optional<TransactionId> other) {

    public Step {
        lines = List.copyOf(lines);
    }

    /// Its whole life so far, and what is still to come.
    ///
    /// @param reversal the transaction that undid it
    static List<Step> all(TransactionView transaction, Optional<TransactionView> reversal) {
        var moves = Move.all(transaction);
        var steps = new ArrayList<Step>();
        boolean wasPending = moves.stream().anyMatch(move -> move.reserved().isPresent());
        if (wasPending) {
            steps.add(step("pending", "Set aside", transaction.recordedAt(), sums("reserved", moves, Step::reserved)));
        }
        steps.addAll(end(transaction, moves, wasPending));
        transaction
                .reversedBy()
                .ifPresent(id -> steps.add(new Step(
                        "reversed",
                        "Reversed",
                        reversal.map(TransactionView::recordedAt),
                        List.of(),
                        Optional.of(id))));
        return steps;
    }

    private static List<Step> end(TransactionView transaction, List<Move> moves, boolean wasPending) {
        var released = sums("released", moves, Move::released);
        var at = transaction.resolvedAt().orElse(transaction.recordedAt());
        return switch (transaction.status()) {
            case PENDING ->
                transaction.expiresAt().stream()
                        .map(due -> step("due", "Expires unless resolved", due, List.of()))
                        .toList();
            case POSTED -> {
                var posted = sums("posted", moves, Move::amount);
                yield List.of(step("posted", "Posted", at, wasPending ? joined(posted, released) : posted));
            }
            case VOIDED ->
                List.of(step(
                        "voided",
                        "Voided",
                        at,
                        joined(released, transaction.reason().stream().toList())));
            case EXPIRED -> List.of(step("expired", "Expired", at, released));
        };
    }

    private static BigInteger reserved(Move move) {
        return move.reserved().orElse(BigInteger.ZERO);
    }

    private static Step step(String kind, String name, Instant at, List<String> lines) {
        return new Step(kind, name, Optional.of(at), lines, Optional.empty());
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /// One line with the sum of each asset, unless there is nothing to tell.
    private static List<String> sums(String word, List<Move> moves, Function<Move, BigInteger> amount) {
        var sums = new LinkedHashMap<Asset, BigInteger>();
        moves.forEach(move -> sums.merge(move.asset(), amount.apply(move), BigInteger::add));
        var text = sums.entrySet().stream()
                .filter(sum -> sum.getValue().signum() > 0)
                .map(sum -> "%s %s"
                        .formatted(
                                Figures.amount(sum.getValue(), sum.getKey()),
                                sum.getKey().code()))
                .collect(joining(", "));
        return text.isEmpty() ? List.of() : List.of(text + " " + word);
    }
}
