package dev.daybook.adapter.in.http.server;

import java.util.List;

/// Headers that Javalin must not see, since it acts on them behind our back.
///
/// It would take a request for one of another method when `X-HTTP-Method-Override` says so, past whatever stands before
/// us
/// and lets only reads through. And it would answer a write with 304 where `If-None-Match` names the state that it
/// left:
/// of reads we see to that ourselves.
public final class HiddenHeaders {

    private static final String OVERRIDE = "X-HTTP-Method-Override";
    private static final String IF_NONE_MATCH = "If-None-Match";
    private static final List<String> READS = List.of("GET", "HEAD");

    private HiddenHeaders() {}

    /// In a request of such a method.
    public static List<String> in(String method) {
        return READS.contains(method) ? List.of(OVERRIDE) : List.of(OVERRIDE, IF_NONE_MATCH);
    }
}
