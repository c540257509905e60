package dev.daybook.adapter.in.http.auth.key;

import dev.daybook.adapter.in.http.auth.Principal;
import java.time.Instant;
import java.util.Optional;

/// One key as the file knows it.
///
/// @param expiresAt from when on it counts no more
record ApiKey(String id, Principal holder, SecretHash hash, Optional<Instant> expiresAt) {

    boolean isExpiredAt(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }
}
