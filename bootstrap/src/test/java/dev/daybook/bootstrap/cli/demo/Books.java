package dev.daybook.bootstrap.cli.demo;

import dev.daybook.bootstrap.cli.demo.Step.Capture;
import dev.daybook.bootstrap.cli.demo.Step.Freeze;
import dev.daybook.bootstrap.cli.demo.Step.Hold;
import dev.daybook.bootstrap.cli.demo.Step.OpenAccount;
import dev.daybook.bootstrap.cli.demo.Step.Post;
import dev.daybook.bootstrap.cli.demo.Step.Refund;
import dev.daybook.bootstrap.cli.demo.Step.Release;
import dev.daybook.bootstrap.cli.demo.Step.Unfreeze;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The rules of a ledger, in short and with the least that can be available: what expires gives nothing back.
final class Books {

    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Long> available = new HashMap<>();
    private final Map<String, List<Move>> posted = new HashMap<>();
    private final Map<String, Move> held = new HashMap<>();
    private final Set<String> frozen = new HashSet<>();

    /// Empty when the ledger accepts the step, else its code of the refusal.
    Optional<String> refusal(Step step) {
        return switch (step) {
            case OpenAccount open -> {
                accounts.put(open.account().id(), open.account());
                yield Optional.empty();
            }
            case Post post -> post(post);
            case Hold hold -> hold(hold);
            case Capture capture -> capture(capture);
            case Release release -> release(release);
            case Refund refund -> refund(refund);
            case Freeze freeze -> frozen.add(freeze.account()) ? Optional.empty() : Optional.of("FROZEN_ALREADY");
            case Unfreeze thaw -> frozen.remove(thaw.account()) ? Optional.empty() : Optional.of("NOT_FROZEN");
            case Step.Describe describe -> known(Stream.of(describe.account()));
        };
    }

    long available(String account) {
        return available.getOrDefault(account, 0L);
    }

    private Optional<String> post(Post post) {
        var refusal = move(post.moves());
        if (refusal.isEmpty()) {
            posted.put(post.externalId(), post.moves());
        }
        return refusal;
    }

    private Optional<String> hold(Hold hold) {
        var move = hold.move();
        var refusal = fit(List.of(move)).or(() -> covered(List.of(move)));
        if (refusal.isEmpty()) {
            available.merge(move.debit(), -move.amount(), Long::sum);
            if (hold.expiresIn().isEmpty()) {
                held.put(hold.externalId(), move);
            }
        }
        return refusal;
    }

    private Optional<String> capture(Capture capture) {
        var move = held.remove(capture.hold());
        if (move == null || capture.amount() < 1 || capture.amount() > move.amount()) {
            return Optional.of("EXCEEDS_PENDING_AMOUNT");
        }
        available.merge(move.debit(), move.amount(), Long::sum);
        return move(List.of(new Move(move.debit(), move.credit(), capture.amount(), move.asset())));
    }

    private Optional<String> release(Release release) {
        var move = held.remove(release.hold());
        if (move == null) {
            return Optional.of("TRANSACTION_NOT_FOUND");
        }
        available.merge(move.debit(), move.amount(), Long::sum);
        return Optional.empty();
    }

    private Optional<String> refund(Refund refund) {
        var moves = posted.remove(refund.externalId());
        return moves == null
                ? Optional.of("TRANSACTION_NOT_FOUND")
                : move(moves.stream().map(Books::mirrored).toList());
    }

    private static Move mirrored(Move move) {
        var debited = move.credit();
        var credited = move.debit();
        return new Move(debited, credited, move.amount(), move.asset());
    }

    private Account account(String id) {
        return Objects.requireNonNull(accounts.get(id), id);
    }

    private Optional<String> move(List<Move> moves) {
        var refusal = fit(moves).or(() -> covered(moves));
        if (refusal.isEmpty()) {
            moves.forEach(move -> {
                available.merge(move.debit(), -move.amount(), Long::sum);
                available.merge(move.credit(), move.amount(), Long::sum);
            });
        }
        return refusal;
    }

    private Optional<String> fit(List<Move> moves) {
        var touched = moves.stream().flatMap(move -> Stream.of(move.debit(), move.credit()));
        return known(touched)
                .or(() -> moves.stream()
                        .flatMap(move -> Stream.of(move.debit(), move.credit())
                                .flatMap(account -> misfit(move, account).stream()))
                        .findFirst());
    }

    private Optional<String> known(Stream<String> touched) {
        return touched.allMatch(accounts::containsKey) ? Optional.empty() : Optional.of("ACCOUNT_NOT_FOUND");
    }

    private Optional<String> misfit(Move move, String account) {
        if (move.debit().equals(move.credit())) {
            return Optional.of("SAME_ACCOUNT");
        }
        if (move.amount() < 1 || !account(account).asset().equals(move.asset())) {
            return Optional.of("ASSET_MISMATCH");
        }
        return frozen.contains(account) ? Optional.of("ACCOUNT_FROZEN") : Optional.empty();
    }

    private Optional<String> covered(List<Move> moves) {
        return moves.stream()
                .map(Move::debit)
                .filter(account -> account(account).isGuarded())
                .filter(account -> available(account)
                        < moves.stream()
                                .filter(move -> move.debit().equals(account))
                                .mapToLong(Move::amount)
                                .sum())
                .map(_ -> "INSUFFICIENT_FUNDS")
                .findFirst();
    }
}
