package dev.daybook.bootstrap.cli.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.bootstrap.cli.bench.Sent.Done;
import dev.daybook.bootstrap.cli.bench.Sent.TooPoor;
import dev.daybook.bootstrap.cli.bench.Sent.Unknown;
import dev.daybook.bootstrap.cli.client.Attempt;
import dev.daybook.bootstrap.cli.client.Attempt.Answered;
import dev.daybook.bootstrap.cli.client.Attempt.Busy;
import dev.daybook.bootstrap.cli.client.Attempt.Lost;
import dev.daybook.bootstrap.cli.client.Connection;
import dev.daybook.bootstrap.cli.client.Ledger;
import dev.daybook.bootstrap.cli.client.Problem;
import dev.daybook.bootstrap.cli.client.Reply;
import dev.daybook.bootstrap.cli.client.Retries;
import dev.daybook.bootstrap.cli.client.WrongUsage;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;

/// One ledger of the service, asked again and again within bounds: everything that is sent is safe to send twice. A no
/// that has nothing to do with money is an end of the run.
final class LedgerApi {

    private static final JsonMapper JSON = new JsonMapper();

    private final Connection connection;
    private final Retries retries;
    private final Ledger ledger;

    LedgerApi(Connection connection, Retries retries, Ledger ledger) {
        this.connection = connection;
        this.retries = retries;
        this.ledger = ledger;
    }

    Sent begin(Order order) throws InterruptedException {
        return send(post("transactions", "application/json", order.json().toString())
                .build());
    }

    Sent end(Order order, String transaction) throws InterruptedException {
        var how = order.ending() == Ending.PENDED_THEN_VOIDED ? "void" : "post";
        return send(post(
                        "transactions/%s/%s".formatted(transaction, how),
                        "application/json",
                        order.end().toString())
                .header("Idempotency-Key", order.externalId())
                .build());
    }

    /// Answers a line for each order.
    Sent beginAll(List<Order> orders) throws InterruptedException {
        var lines = new StringBuilder();
        orders.forEach(order -> lines.append(order.json()).append('\n'));
        return send(post("transactions/bulk", "application/x-ndjson", lines.toString())
                .build());
    }

    void open(JsonNode account) throws InterruptedException {
        var _ = require(
                send(post("accounts", "application/json", account.toString()).build()));
    }

    /// What is there already, may be described as it likes.
    void create() throws InterruptedException {
        var request = HttpRequest.newBuilder(ledger.service().resolve("v1/ledgers"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"id\":\"%s\"}".formatted(ledger.id())))
                .build();
        var end = retries.run(() -> connection.attempt(request), () -> false).last();
        if (end instanceof Answered(var reply)
                && reply.refusal()
                        .filter(no -> no.code().equals("LEDGER_ALREADY_EXISTS"))
                        .isPresent()) {
            return;
        }
        var _ = require(sent(end));
    }

    JsonNode get(String path) throws InterruptedException {
        return json(require(send(HttpRequest.newBuilder(at(path)).build())));
    }

    /// Once the read model has what the token stands for; empty when that takes too long. Throws [NoFigure] when the
    /// service is gone.
    Optional<JsonNode> getAfter(String token, String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(at(path))
                .header("Consistency-Token", token)
                .header("Prefer", "wait=10")
                .build();
        return switch (retries.run(() -> connection.attempt(request), () -> false)
                .last()) {
            case Answered(var reply) when reply.isYes() -> Optional.of(json(reply));
            case Lost(var why) -> throw silent(why);
            case Answered _, Busy _ -> Optional.empty();
        };
    }

    static JsonNode json(Reply reply) {
        return json(reply.body());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new NoFigure(List.of("the service answers something that is not JSON: " + malformed.getMessage()));
        }
    }

    static Reply require(Sent sent) {
        return switch (sent) {
            case Done(var reply) -> reply;
            case TooPoor() -> throw new NoFigure(List.of("an account is too poor that should not be"));
            case Unknown(var why) -> throw silent(why);
        };
    }

    private static NoFigure silent(String why) {
        return new NoFigure(List.of("the service does not answer any more: " + why));
    }

    private URI at(String path) {
        return ledger.collection(path);
    }

    private HttpRequest.Builder post(String path, String type, String body) {
        return HttpRequest.newBuilder(at(path)).header("Content-Type", type).POST(BodyPublishers.ofString(body));
    }

    private Sent send(HttpRequest request) throws InterruptedException {
        return sent(retries.run(() -> connection.attempt(request), () -> false).last());
    }

    private static Sent sent(Attempt end) {
        return switch (end) {
            case Answered(var reply) -> answered(reply);
            case Busy busy -> new Unknown(busy.why());
            case Lost lost -> new Unknown(lost.why());
        };
    }

    private static Sent answered(Reply reply) {
        if (reply.isYes()) {
            return new Done(reply);
        }
        var no = reply.refusal();
        if (no.filter(it -> it.code().equals("INSUFFICIENT_FUNDS")).isPresent()) {
            return new TooPoor();
        }
        no.filter(Problem::isAboutTheCaller).ifPresent(about -> {
            throw new WrongUsage(about.sentence());
        });
        return reply.status() >= 500 ? new Unknown(reply.summary()) : unexpected(reply, no);
    }

    private static Sent unexpected(Reply reply, Optional<Problem> no) {
        throw new NoFigure(List.of("the service answers %s%s"
                .formatted(reply.summary(), no.map(it -> ": " + it.detail()).orElse(""))));
    }
}
