package dev.daybook.bootstrap.cli.exporter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.bootstrap.cli.client.Attempt.Answered;
import dev.daybook.bootstrap.cli.client.Attempt.Busy;
import dev.daybook.bootstrap.cli.client.Attempt.Lost;
import dev.daybook.bootstrap.cli.client.Connection;
import dev.daybook.bootstrap.cli.client.Reply;
import dev.daybook.bootstrap.cli.client.Retries;
import dev.daybook.bootstrap.cli.client.WrongUsage;
import java.net.URI;
import java.net.http.HttpRequest;

/// Gets JSON, again and again within bounds.
final class LedgerReader {

    private static final JsonMapper JSON = new JsonMapper();

    private final Connection connection;
    private final Retries retries;

    LedgerReader(Connection connection, Retries retries) {
        this.connection = connection;
        this.retries = retries;
    }

    /// Throws [WrongUsage] when there is no such ledger or it may not be read, and [Incomplete] when there is no answer
    /// to use.
    JsonNode get(URI uri) throws InterruptedException {
        var request = HttpRequest.newBuilder(uri).build();
        var end = retries.run(() -> connection.attempt(request), () -> false);
        return switch (end.last()) {
            case Answered(var reply) -> content(reply);
            case Busy busy -> throw unanswered(busy.why(), end.tries());
            case Lost lost -> throw unanswered(lost.why(), end.tries());
        };
    }

    private static JsonNode content(Reply reply) {
        if (reply.isYes()) {
            return json(reply.body());
        }
        var no = reply.refusal();
        no.filter(it -> it.code().equals("LEDGER_NOT_FOUND") || it.isAboutTheCaller())
                .ifPresent(mistake -> {
                    throw new WrongUsage(mistake.sentence());
                });
        var reason = no.map(it -> ": " + it.detail()).orElse("");
        throw new Incomplete("the service answers %s%s".formatted(reply.summary(), reason));
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException malformed) {
            throw new Incomplete("the service answers something that is not JSON", malformed);
        }
    }

    private static Incomplete unanswered(String why, int tries) {
        return new Incomplete("the service does not answer: %s (%d tries)".formatted(why, tries));
    }
}
