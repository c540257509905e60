package dev.daybook.adapter.in.http.auth;

/// Why somebody is not known, as far as they are told: enough to see what to do, nothing that helps to forge a token.
public enum Refusal {
    NO_TOKEN("There is no bearer token."),
    NOT_ONE_TOKEN("The Authorization header does not hold one bearer token."),
    NOT_OURS("This is no token that is taken here."),
    NOT_TRUSTED("The token is not signed by a key that is trusted here."),
    EXPIRED("The token has expired."),
    NOT_FOR_US("The token has no end, is not valid yet, or not from the issuer or for the audience that count here."),
    ODD_CLAIMS("The token's sub, scope or ledgers are not as they have to be."),
    UNKNOWN_KEY("There is no such API key, or no longer."),
    FROM_ELSEWHERE("Without authentication only this machine may ask, by its own name, and no page from elsewhere.");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
