package dev.daybook.bootstrap.cli.client;

import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/// Proves to a service who asks. Never shown.
public final class Token {

    private static final Pattern SPELLING = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private final String text;

    private Token(String text) {
        this.text = text;
    }

    /// Empty for what can be no token.
    static Optional<Token> of(String text) {
        return Optional.of(text.strip())
                .filter(stripped -> SPELLING.matcher(stripped).matches())
                .map(Token::new);
    }

    HttpRequest with(HttpRequest request) {
        return HttpRequest.newBuilder(request, (_, _) -> true)
                .header("Authorization", "Bearer " + text)
                .build();
    }
}
