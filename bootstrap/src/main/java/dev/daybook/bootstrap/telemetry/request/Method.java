package dev.daybook.bootstrap.telemetry.request;

import java.util.Set;

/// A request's method. Clients can make up any: those that nobody knows are all one.
final class Method {

    private static final Set<String> KNOWN =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private Method() {}

    static String of(String sent) {
        return KNOWN.contains(sent) ? sent : "OTHER";
    }
}
