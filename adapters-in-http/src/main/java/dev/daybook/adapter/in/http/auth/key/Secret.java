package dev.daybook.adapter.in.http.auth.key;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// A whole API key as its holder sends it: `dbk_`, its id, `_`, and 256 random bits in base64url.
///
/// @param id no secret: it names the key in the file
/// @param text never shown, but once to whoever makes it
public record Secret(String id, String text) {

    static final String PREFIX = "dbk_";
    static final Pattern ID = Pattern.compile("[a-z0-9]{1,32}");

    private static final Pattern SPELLING = Pattern.compile(PREFIX + "(" + ID + ")_[A-Za-z0-9_-]{43}");
    private static final String ID_CHARACTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int ID_LENGTH = 12;
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret random() {
        var id = RANDOM.ints(ID_LENGTH, 0, ID_CHARACTERS.length())
                .map(ID_CHARACTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(
                id, PREFIX + id + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<Secret> parse(String text) {
        var key = SPELLING.matcher(text);
        return key.matches() ? Optional.of(new Secret(key.group(1), text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "the secret of key " + id;
    }
}
