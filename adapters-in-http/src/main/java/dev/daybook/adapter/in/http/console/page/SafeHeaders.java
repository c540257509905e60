package dev.daybook.adapter.in.http.console.page;

import io.javalin.http.Context;

/// What browsers are told so that a page can do nothing but what it is for: everything it needs comes from here, no
/// script or style is part of it, and no other page may hold it in a frame.
public final class SafeHeaders {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// Other sites are told nothing. With less, browsers would not even tell us that a form came from here.
    private static final String REFERRER = "same-origin";

    private SafeHeaders() {}

    public static void addTo(Context http) {
        http.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", REFERRER)
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cache-Control", "no-store");
    }
}
