package dev.daybook.adapter.in.http.auth;

import jakarta.servlet.http.HttpServletRequest;

/// Finds out who sends a request, without reading its body.
@FunctionalInterface
public interface Authenticator {

    /// Throws [dev.daybook.application.port.Unavailable] when it cannot be found out now.
    Authentication authenticate(HttpServletRequest request);

    /// What came of it.
    sealed interface Authentication {

        record Proven(Principal principal) implements Authentication {}

        record Refused(Refusal why) implements Authentication {}
    }
}
