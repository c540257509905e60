package dev.daybook.domain.id;

/// The name a client gave one command, its `Idempotency-Key`, with a fingerprint of what it asked: who sends both again
/// repeats the command, who sends the key with another fingerprint asks for something else under a used name.
public record Request(String key, String fingerprint) {

    public boolean isSameKeyAs(Request other) {
        return key.equals(other.key);
    }
}
