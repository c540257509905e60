package dev.daybook.bootstrap.cli.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.application.transaction.TransactionIds;
import dev.daybook.bootstrap.cli.client.Ledger;
import dev.daybook.bootstrap.cli.demo.Step.Capture;
import dev.daybook.bootstrap.cli.demo.Step.Describe;
import dev.daybook.bootstrap.cli.demo.Step.Freeze;
import dev.daybook.bootstrap.cli.demo.Step.Hold;
import dev.daybook.bootstrap.cli.demo.Step.OpenAccount;
import dev.daybook.bootstrap.cli.demo.Step.Post;
import dev.daybook.bootstrap.cli.demo.Step.Refund;
import dev.daybook.bootstrap.cli.demo.Step.Release;
import dev.daybook.bootstrap.cli.demo.Step.Unfreeze;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// The steps as requests to the API. Each has a name of its own, so that it may be sent twice.
final class Requests {

    private final Ledger ledger;
    private final long seed;
    private final InstantSource clock;

    /// @param seed tells the names of one script from those of another
    Requests(Ledger ledger, long seed, InstantSource clock) {
        this.ledger = ledger;
        this.seed = seed;
        this.clock = clock;
    }

    HttpRequest of(Step step) {
        return switch (step) {
            case OpenAccount open -> send(step, "POST", "accounts", account(open.account()));
            case Post post -> send(step, "POST", "transactions", transaction(post));
            case Hold hold -> send(step, "POST", "transactions", transaction(hold));
            case Capture capture -> send(step, "POST", path(capture.hold(), "post"), amounts(capture.amount()));
            case Release release -> send(step, "POST", path(release.hold(), "void"), reason(release.reason()));
            case Refund refund ->
                send(step, "POST", path(refund.externalId(), "reverse"), object().put("description", refund.reason()));
            case Freeze freeze ->
                send(step, "POST", "accounts/%s/freeze".formatted(freeze.account()), reason(freeze.reason()));
            case Unfreeze unfreeze ->
                send(step, "POST", "accounts/%s/unfreeze".formatted(unfreeze.account()), reason(unfreeze.reason()));
            case Describe describe -> send(step, "PATCH", "accounts/" + describe.account(), metadata(describe));
        };
    }

    /// Transactions that are begun together.
    HttpRequest of(List<Step> steps) {
        var lines = new StringBuilder();
        steps.forEach(step -> lines.append(line(step)).append('\n'));
        return HttpRequest.newBuilder(ledger.collection("transactions/bulk?atomic=true"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines.toString()))
                .build();
    }

    private ObjectNode line(Step step) {
        return switch (step) {
            case Post post -> transaction(post);
            case Hold hold -> transaction(hold);
            case Step other -> throw new IllegalArgumentException("begins no transaction: " + other);
        };
    }

    /// Finds the transaction that a step has begun.
    HttpRequest find(String externalId) {
        return HttpRequest.newBuilder(ledger.collection("transactions/" + id(externalId)))
                .build();
    }

    private HttpRequest send(Step step, String method, String path, ObjectNode body) {
        return HttpRequest.newBuilder(ledger.collection(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "demo-%d-%d".formatted(seed, step.number()))
                .method(method, BodyPublishers.ofString(body.toString()))
                .build();
    }

    private String path(String externalId, String what) {
        return "transactions/%s/%s".formatted(id(externalId), what);
    }

    private String id(String externalId) {
        return TransactionIds.ofExternalId(ledger.id(), externalId).toString();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode account(Account account) {
        var json = object().put("id", account.id())
                .put("asset", account.asset())
                .put("normal_balance", account.normalBalance())
                .put("minimum_balance", account.isGuarded() ? "0" : null);
        putTexts(json, account.metadata());
        return json;
    }

    private ObjectNode transaction(Post post) {
        var json = transaction(post.externalId(), post.description(), post.ago(), post.moves());
        putTexts(json, post.metadata());
        return json;
    }

    private ObjectNode transaction(Hold hold) {
        var json = transaction(hold.externalId(), hold.description(), hold.ago(), List.of(hold.move()))
                .put("status", "pending");
        hold.expiresIn().ifPresent(in -> json.put("expires_at", now().plus(in).toString()));
        return json;
    }

    private ObjectNode transaction(String externalId, String description, Duration ago, List<Move> moves) {
        var json = object().put("external_id", externalId).put("description", description);
        if (ago.isPositive()) {
            json.put("effective_at", now().minus(ago).toString());
        }
        var postings = json.putArray("postings");
        moves.forEach(move -> postings.addObject()
                .put("debit", move.debit())
                .put("credit", move.credit())
                .put("amount", Long.toString(move.amount()))
                .put("asset", move.asset()));
        return json;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static ObjectNode amounts(long amount) {
        var json = object();
        json.putArray("amounts").add(Long.toString(amount));
        return json;
    }

    private static ObjectNode reason(String reason) {
        return object().put("reason", reason);
    }

    private static ObjectNode metadata(Describe describe) {
        var json = object();
        putTexts(json, Map.of(describe.key(), describe.value()));
        return json;
    }

    private static void putTexts(ObjectNode json, Map<String, String> texts) {
        var metadata = json.putObject("metadata");
        texts.forEach(metadata::put);
    }
}
