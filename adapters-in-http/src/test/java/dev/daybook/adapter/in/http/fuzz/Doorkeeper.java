package dev.daybook.adapter.in.http.fuzz;

import dev.daybook.adapter.in.http.auth.Authenticator;
import dev.daybook.adapter.in.http.auth.Authenticator.Authentication.Proven;
import dev.daybook.adapter.in.http.auth.BearerTokens;
import dev.daybook.adapter.in.http.auth.Principal;
import java.util.Optional;

/// Lets in whoever has the word, which is always the same: the same seed has to send the same.
final class Doorkeeper {

    static final String WORD = "let-me-in";

    static final Authenticator AT_THE_DOOR = new BearerTokens(
            token -> token.text().equals(WORD) ? Optional.of(new Proven(Principal.ANYBODY)) : Optional.empty());

    private Doorkeeper() {}
}
