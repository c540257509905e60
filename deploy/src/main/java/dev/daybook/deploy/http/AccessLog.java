package dev.daybook.deploy.http;

import java.util.List;
import java.util.stream.Collectors;

/// A line for each request: who came which way and what became of it. Neither token nor body, and of the path
/// only the route, since ids may tell of persons.
final class AccessLog {

    static final String LINE = List.of(
                    "requestId",
                    "requestTime",
                    "identity.sourceIp",
                    "authorizer.claims.sub",
                    "routeKey",
                    "status",
                    "responseLength",
                    "responseLatency",
                    "integrationLatency",
                    "error.message",
                    "authorizer.error")
            .stream()
            .map(field -> "\"%s\":\"$context.%s\"".formatted(field, field))
            .collect(Collectors.joining(",", "{", "}"));

    private AccessLog() {}
}
