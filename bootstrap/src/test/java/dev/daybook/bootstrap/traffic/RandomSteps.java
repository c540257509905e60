package dev.daybook.bootstrap.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Asks at random, of the service and of the model, and compares each answer. The same seed asks the same.
final class RandomSteps {

    private static final List<String> ASSETS = List.of("USD/2", "JPY");

    /// So few that no account has forgotten any of its own among them.
    private static final int REMEMBERED = 40;

    /// What may be sent again, and what was answered to it. It has changed something: a key under which all was as
    /// wished already is not kept.
    private record Done(Asked asked, Reply reply) {}

    private final Random random;
    private final Wire wire;
    private final Model model;
    private final Map<String, String> ids = new TreeMap<>();
    private final List<Done> latest = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private int number;

    RandomSteps(long seed, Wire wire, Model model) {
        this.random = new Random(seed);
        this.wire = wire;
        this.model = model;
    }

    /// So that there is something to move between.
    void openSome() {
        while (model.accounts.size() < 8) {
            number++;
            open();
        }
    }

    /// How often each outcome has occurred, and so what has been tried at all.
    Map<String, Integer> outcomes() {
        return Collections.unmodifiableMap(outcomes);
    }

    private void count(String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    void step() {
        number++;
        switch (random.nextInt(20)) {
            case 0 -> open();
            case 1, 2 -> setStatus();
            case 3 -> setMinimum();
            case 4, 5, 6, 7 -> begin(true);
            case 8, 9, 10 -> resolve();
            case 11 -> reverse();
            case 12, 13 -> again();
            case 14 -> race();
            default -> begin(false);
        }
    }

    private void open() {
        boolean guarded = random.nextInt(4) > 0;
        var minimum =
                guarded && random.nextInt(5) > 0 ? OptionalLong.of(-100L * random.nextInt(3)) : OptionalLong.empty();
        var account = new ModelAccount("a:" + random.nextInt(25), pick(ASSETS), random.nextBoolean(), guarded, minimum);
        if (!model.accounts.containsKey(account.id)) {
            var _ = hold(Asked.open(account), () -> model.open(account));
        }
    }

    private void setStatus() {
        var frozen = named(account -> account.status.equals("frozen"));
        boolean thaws = !frozen.isEmpty() && random.nextInt(3) > 0;
        var account = pick(thaws ? frozen : List.copyOf(model.accounts.keySet()));
        var action = thaws ? "unfreeze" : pick(List.of("freeze", "freeze", "unfreeze", "close"));
        if (!action.equals("close") || model.account(account).guarded) {
            var status = Map.of("freeze", "frozen", "unfreeze", "open", "close", "closed")
                    .getOrDefault(action, "");
            var _ = hold(
                    Asked.post(
                            "/accounts/%s/%s".formatted(account, action), "{\"reason\":\"a test\"}", "step-" + number),
                    () -> model.setStatus(account, status));
        }
    }

    private void setMinimum() {
        var account = pick(List.copyOf(model.accounts.keySet()));
        var minimum = random.nextInt(4) == 0 ? OptionalLong.empty() : OptionalLong.of(random.nextInt(500) - 400);
        var body =
                "{\"minimum_balance\":%s}".formatted(minimum.isPresent() ? "\"" + minimum.getAsLong() + "\"" : "null");
        var _ = hold(
                new Asked("PATCH", "/accounts/" + account, body, Optional.of("step-" + number)),
                () -> model.setMinimum(account, minimum));
    }

    private void begin(boolean pending) {
        var externalId = "tx-" + (random.nextInt(15) == 0 ? random.nextInt(number) : number);
        var moves = moves();
        var reply = hold(Asked.begin(externalId, moves, pending), () -> model.begin(externalId, moves, pending));
        remember(externalId, reply);
    }

    private List<Move> moves() {
        return IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> move()).toList();
    }

    /// Mostly between accounts that can take it.
    private Move move() {
        var asset = pick(ASSETS);
        var names = random.nextInt(25) == 0
                ? List.of("a:1", "a:2", "nobody")
                : named(account -> account.asset.equals(asset) || random.nextInt(50) == 0);
        if (names.isEmpty()) {
            return new Move("nobody", "a:1", asset, 1);
        }
        var debit = pick(names);
        var credit = pick(names);
        return credit.equals(debit) && random.nextInt(10) > 0
                ? move()
                : new Move(debit, credit, asset, random.nextInt(1, 200));
    }

    private List<String> named(Predicate<ModelAccount> which) {
        return model.accounts.values().stream()
                .filter(which)
                .map(account -> account.id)
                .toList();
    }

    private void resolve() {
        transaction(random.nextInt(8) > 0 ? "pending" : "").ifPresent(name -> {
            var amounts = amounts(name);
            var _ = random.nextInt(3) == 0
                    ? hold(voiding(name), () -> model.voidIt(name))
                    : hold(Asked.amounts(id(name), amounts, "step-" + number), () -> model.post(name, amounts));
        });
    }

    private Asked voiding(String name) {
        return Asked.post("/transactions/" + id(name) + "/void", "{}", "step-" + number);
    }

    private List<Long> amounts(String name) {
        var moves = model.transaction(name).moves;
        boolean odd = random.nextInt(10) == 0;
        return moves.stream()
                .map(move -> random.nextBoolean() ? move.amount() : random.nextLong(move.amount() + (odd ? 9 : 1)))
                .toList();
    }

    private void reverse() {
        transaction(random.nextInt(5) > 0 ? "posted" : "").ifPresent(name -> {
            var asked = Asked.post("/transactions/" + id(name) + "/reverse", "{}", "step-" + number);
            var reply = hold(asked, () -> model.reverse(name, name + "-reversal"));
            remember(name + "-reversal", reply);
        });
    }

    /// Whatever was accepted is answered again as it was, and changes nothing.
    private void again() {
        if (!latest.isEmpty()) {
            var done = pick(latest);
            var reply = wire.send(done.asked());
            assertThat(reply.isRepeat()).as("%s", done).isTrue();
            assertThat(reply.body()).as("%s", done).isEqualTo(done.reply().body());
            count("repeated");
        }
    }

    /// Of several who end the same pending transaction at once exactly one wins, and the others hear who it was.
    private void race() {
        transaction("pending").ifPresent(name -> {
            var inFull =
                    model.transaction(name).moves.stream().map(Move::amount).toList();
            var posting = Asked.amounts(id(name), inFull, "race-" + number);
            var replies = atOnce(List.of(voiding(name), posting, voiding(name).withKey("other-" + number)));
            var winners = replies.stream().filter(Reply::isDone).toList();
            if (winners.isEmpty()) {
                throw new AssertionError("nobody won: " + replies);
            }
            assertThat(winners).as("%s", replies).hasSize(1);
            boolean isPosted = winners.getFirst().body().path("status").asText().equals("posted");
            assertThat(isPosted ? model.post(name, inFull) : model.voidIt(name)).isEmpty();
            assertThat(replies)
                    .filteredOn(reply -> !reply.isDone())
                    .allSatisfy(reply -> assertThat(reply.code())
                            .isIn(model.transaction(name).whatItIs(), "ACCOUNT_FROZEN", "ACCOUNT_CLOSED"));
            count(isPosted ? "raced: posted" : "raced: voided");
        });
    }

    private List<Reply> atOnce(List<Asked> all) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads
                    .invokeAll(all.stream()
                            .<Callable<Reply>>map(asked -> () -> wire.send(asked))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Reply hold(Asked asked, Supplier<Optional<String>> expectation) {
        var reply = wire.send(asked);
        var refusal = expectation.get();
        assertThat(reply.isDone() ? "" : reply.code())
                .as("step %d: %s was answered %s", number, asked, reply)
                .isEqualTo(refusal.orElse(""));
        count(refusal.orElse(reply.isRepeat() ? "repeated" : "done"));
        if (reply.isDone() && !reply.isRepeat()) {
            latest.add(new Done(asked, reply));
            if (latest.size() > REMEMBERED) {
                latest.removeFirst();
            }
        }
        return reply;
    }

    private String id(String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }

    private void remember(String name, Reply reply) {
        if (reply.isDone()) {
            ids.put(name, reply.body().path("id").asText());
        }
    }

    /// One whose status is so, or any.
    private Optional<String> transaction(String status) {
        var names = model.transactions.entrySet().stream()
                .filter(entry -> status.isEmpty() || entry.getValue().status.equals(status))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
        return names.isEmpty() ? Optional.empty() : Optional.of(pick(names));
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
