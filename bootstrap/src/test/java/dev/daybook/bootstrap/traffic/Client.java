package dev.daybook.bootstrap.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// One of many clients: posts, pends, posts in part and voids, repeats whatever was not answered until it is, and
/// writes down what it was told.
final class Client {

    private static final int MOST_TRIES = 50;

    /// A transaction that was acknowledged, and the status it was acknowledged with last.
    record Acknowledged(String id, Move move, String status, long posted) {}

    private final int number;
    private final Random random;
    private final Wire wire;
    private final LossyLine lossy;
    private final List<String> wallets;
    private final String hot;
    final List<Acknowledged> acknowledged = new ArrayList<>();
    final List<Long> nanos = new ArrayList<>();
    int accepted;
    int refused;
    int lost;
    int busy;

    Client(int number, long seed, Wire wire, List<String> wallets, String hot) {
        this.number = number;
        this.random = new Random(seed + number);
        this.wire = wire;
        this.lossy = new LossyLine(wire.service(), wire.ledger());
        this.wallets = wallets;
        this.hot = hot;
    }

    void run(int operations) throws InterruptedException {
        for (int operation = 0; operation < operations; operation++) {
            var name = "c%d-%d".formatted(number, operation);
            var move = move();
            boolean pending = random.nextInt(3) == 0;
            var begun = persist(Asked.begin(name, List.of(move), pending));
            if (begun.isPresent()) {
                var id = begun.get().body().path("id").asText();
                acknowledged.add(
                        pending ? resolved(id, name, move) : new Acknowledged(id, move, "posted", move.amount()));
            }
        }
    }

    private Acknowledged resolved(String id, String name, Move move) throws InterruptedException {
        long part = random.nextLong(1, move.amount() + 1);
        return switch (random.nextInt(3)) {
            case 0 -> new Acknowledged(id, move, "pending", 0);
            case 1 -> {
                require(persist(Asked.post("/transactions/" + id + "/void", "{}", name + "-void")));
                yield new Acknowledged(id, move, "voided", 0);
            }
            default -> {
                require(persist(Asked.amounts(id, List.of(part), name + "-post")));
                yield new Acknowledged(id, move, "posted", part);
            }
        };
    }

    private static void require(Optional<Reply> reply) {
        if (reply.isEmpty()) {
            throw new AssertionError("refused, though it was pending and nobody else ends it");
        }
    }

    private Move move() {
        var wallet = wallets.get(random.nextInt(wallets.size()));
        var other = random.nextInt(4) == 0 ? wallets.get(random.nextInt(wallets.size())) : hot;
        long amount = random.nextLong(1, 20);
        return other.equals(wallet) || random.nextInt(5) > 0
                ? new Move(wallet, hot, "USD/2", amount)
                : new Move(other, wallet, "USD/2", amount);
    }

    /// Empty when it was refused for want of money.
    private Optional<Reply> persist(Asked asked) throws InterruptedException {
        long start = System.nanoTime();
        if (random.nextInt(5) == 0) {
            lost++;
            lossy.send(asked);
        }
        for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
            var answer = answer(asked);
            if (answer.isEmpty()) {
                lost++;
                continue;
            }
            var reply = answer.get();
            if (reply.isDone()) {
                nanos.add(System.nanoTime() - start);
                accepted++;
                return Optional.of(reply);
            }
            if (reply.code().equals("INSUFFICIENT_FUNDS")) {
                refused++;
                return Optional.empty();
            }
            if (reply.status() != 503 && reply.status() != 429) {
                throw new AssertionError("%s was answered %s".formatted(asked, reply));
            }
            busy++;
            Thread.sleep(random.nextLong(50, 500));
        }
        throw new AssertionError("never answered: " + asked);
    }

    /// None when the connection was closed, which a service may do to one that was idle at the very moment of its use.
    /// What is no JSON, or never comes, is a failure as before.
    private Optional<Reply> answer(Asked asked) {
        try {
            return Optional.of(wire.send(asked));
        } catch (UncheckedIOException gone) {
            var cause = gone.getCause();
            if (cause instanceof JsonProcessingException || cause instanceof HttpTimeoutException) {
                throw gone;
            }
            return Optional.empty();
        }
    }
}
