package dev.daybook.adapter.in.http.auth.key;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The SHA-256 of a secret, in hexadecimal digits. Nobody can guess 256 random bits, so it need not be slow.
record SecretHash(String digits) {

    static final Pattern SPELLING = Pattern.compile("[0-9a-f]{64}");

    static SecretHash of(Secret secret) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(secret.text().getBytes(US_ASCII));
            return new SecretHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Takes as long whatever differs.
    boolean isOf(Secret secret) {
        return MessageDigest.isEqual(
                digits.getBytes(US_ASCII), of(secret).digits.getBytes(US_ASCII));
    }
}
