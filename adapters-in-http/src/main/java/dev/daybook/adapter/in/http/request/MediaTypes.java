package dev.daybook.adapter.in.http.request;

import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.adapter.in.http.problem.ProblemException;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a body says it is.
public final class MediaTypes {

    public static final String JSON = "application/json";
    public static final String MERGE_PATCH = "application/merge-patch+json";
    public static final String LINES = "application/x-ndjson";

    private static final Pattern UTF_8 = Pattern.compile("(?i)\\s*charset\\s*=\\s*\"?utf-8\"?\\s*");

    private MediaTypes() {}

    /// Refuses a body that says it is something else than one of these or several things, is packed, or is not in
    /// UTF-8.
    ///
    /// The header is read as it was sent: as a content type, Jetty would look for the charset it names and throw
    /// where there is none.
    public static void require(Context http, String... types) {
        var said = Headers.all(http, "Content-Type");
        if (said.size() != 1 || !isOneOf(types, said.getFirst()) || isPacked(http)) {
            throw new ProblemException(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    "The body must be sent as %s, in UTF-8, without a content encoding."
                            .formatted(String.join(" or ", types)));
        }
    }

    private static boolean isOneOf(String[] types, String said) {
        var parts = said.split(";", 2);
        return List.of(types).contains(parts[0].strip().toLowerCase(Locale.ROOT))
                && (parts.length == 1 || UTF_8.matcher(parts[1]).matches());
    }

    private static boolean isPacked(Context http) {
        return Headers.all(http, "Content-Encoding").stream()
                .anyMatch(encoding -> !encoding.strip().equalsIgnoreCase("identity"));
    }
}
