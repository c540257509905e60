package dev.daybook.adapter.out.dynamodb.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// SHA-256 over everything an item holds, the hash of the event before it included, so that nothing in a stream
/// can be edited, removed or put elsewhere unnoticed.
///
/// Hashed are name, type and value of each attribute, in the order of their names, each behind its length in
/// four bytes: no two different items give the same input.
public final class ItemHash {

    private static final Set<String> STATE_AND_ITS_SEAL = Set.of(EventItem.STATE, EventItem.REDUCER, EventItem.SEAL);

    private ItemHash() {}

    /// Of the event: without the folded state, which may be left out or made anew.
    static SdkBytes of(Map<String, AttributeValue> item) {
        var content = new TreeMap<>(item);
        content.remove(EventItem.HASH);
        content.keySet().removeAll(STATE_AND_ITS_SEAL);
        return digest(content);
    }

    /// Of the folded state and the event it stands behind.
    static SdkBytes seal(Map<String, AttributeValue> item) {
        var content = new TreeMap<>(item);
        content.keySet().retainAll(Set.of(EventItem.HASH, EventItem.STATE, EventItem.REDUCER));
        return digest(content);
    }

    /// Of everything that is in it.
    public static SdkBytes digest(SortedMap<String, AttributeValue> content) {
        var digest = sha256();
        content.forEach((name, value) -> {
            update(digest, name.getBytes(StandardCharsets.UTF_8));
            update(digest, value.type().name().getBytes(StandardCharsets.UTF_8));
            update(digest, bytes(value));
        });
        return SdkBytes.fromByteArrayUnsafe(digest.digest());
    }

    private static void update(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
    }

    /// We write texts, numbers and bytes; whatever else someone puts into an item changes its hash.
    private static byte[] bytes(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s().getBytes(StandardCharsets.UTF_8);
            case N -> value.n().getBytes(StandardCharsets.UTF_8);
            case B -> value.b().asByteArrayUnsafe();
            default -> value.toString().getBytes(StandardCharsets.UTF_8);
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
