package dev.daybook.deploy.http;

import java.util.List;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;

/// One way in.
///
/// @param scopes one of which a token must have; none: it is open to everybody
record Route(HttpMethod method, String path, Side side, List<String> scopes) {

    /// Which function answers.
    enum Side {
        COMMANDS,
        QUERIES
    }

    static Route read(HttpMethod method, String path) {
        return new Route(method, path, Side.QUERIES, List.of("ledger:read"));
    }

    static Route write(HttpMethod method, String path) {
        return new Route(method, path, Side.COMMANDS, List.of("ledger:write"));
    }

    static Route open(HttpMethod method, String path) {
        return new Route(method, path, Side.QUERIES, List.of());
    }

    boolean isOpen() {
        return scopes.isEmpty();
    }

    String id() {
        return "%s %s".formatted(method, path);
    }
}
