package dev.daybook.application.transaction;

import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Names transactions after the key that a client gave them, so that a repeat lands on the same stream. The ids are
/// UUIDs of version 8 (RFC 9562) cut from a SHA-256, different for each kind of key.
public final class TransactionIds {

    private TransactionIds() {}

    public static TransactionId ofExternalId(LedgerId ledger, String externalId) {
        return derive(ledger, "external-id", externalId);
    }

    public static TransactionId ofIdempotencyKey(LedgerId ledger, String key) {
        return derive(ledger, "idempotency-key", key);
    }

    /// The name of the one transaction that can reverse another.
    public static TransactionId ofReversal(LedgerId ledger, TransactionId reversed) {
        return derive(ledger, "reversal-of", reversed.toString());
    }

    /// A ledger's id holds no slash, so no two inputs spell the same name.
    private static TransactionId derive(LedgerId ledger, String kind, String key) {
        var name = "%s/%s/%s".formatted(ledger, kind, key);
        var digest = ByteBuffer.wrap(sha256().digest(name.getBytes(StandardCharsets.UTF_8)));
        long high = (digest.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L;
        long low = (digest.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new TransactionId(new UUID(high, low));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
