package dev.daybook.bootstrap.cli.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.bootstrap.cli.client.Attempt.Answered;
import dev.daybook.bootstrap.cli.client.Attempt.Busy;
import dev.daybook.bootstrap.cli.client.Attempt.Lost;
import dev.daybook.bootstrap.cli.client.Connection;
import dev.daybook.bootstrap.cli.client.Problem;
import dev.daybook.bootstrap.cli.client.Reply;
import dev.daybook.bootstrap.cli.client.Retries;
import dev.daybook.bootstrap.cli.client.Service;
import dev.daybook.bootstrap.cli.client.WrongUsage;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;

/// Asks a service, again and again within bounds. Throws [WrongUsage] for what was asked wrongly, [Refused] for another
/// no, and [Unfinished] when there is no answer to use.
final class ServiceApi {

    private static final Set<String> MISTAKES = Set.of("PROJECTION_NOT_FOUND", "INVALID_FIELD", "NOT_FOUND");
    private static final JsonMapper JSON = new JsonMapper();

    private final Connection connection;
    private final Retries retries;
    private final Service service;

    ServiceApi(Connection connection, Retries retries, Service service) {
        this.connection = connection;
        this.retries = retries;
        this.service = service;
    }

    JsonNode get(String path) throws InterruptedException {
        return content(HttpRequest.newBuilder(service.at(path)).build());
    }

    /// Sent twice, it is done once: a job that is under way is not begun again.
    Reply post(String path, JsonNode body) throws InterruptedException {
        return reply(HttpRequest.newBuilder(service.at(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    static JsonNode json(Reply reply) {
        try {
            return JSON.readTree(reply.body());
        } catch (JsonProcessingException malformed) {
            throw new Unfinished("the service answers something that is not JSON: " + malformed.getMessage());
        }
    }

    private JsonNode content(HttpRequest request) throws InterruptedException {
        var reply = reply(request);
        if (reply.isYes()) {
            return json(reply);
        }
        throw no(reply);
    }

    static RuntimeException no(Reply reply) {
        return reply.refusal()
                .map(ServiceApi::no)
                .orElseGet(() -> new Unfinished("the service answers " + reply.summary()));
    }

    private static RuntimeException no(Problem problem) {
        return MISTAKES.contains(problem.code()) || problem.isAboutTheCaller()
                ? new WrongUsage(problem.sentence())
                : new Refused(problem);
    }

    private Reply reply(HttpRequest request) throws InterruptedException {
        var end = retries.run(() -> connection.attempt(request), () -> false);
        return switch (end.last()) {
            case Answered(var reply) -> reply;
            case Busy busy -> throw unanswered(busy.why());
            case Lost lost -> throw unanswered(lost.why());
        };
    }

    private static Unfinished unanswered(String why) {
        return new Unfinished(
                "the service does not answer any more: %s. Once it runs, the same command goes on.".formatted(why));
    }
}
