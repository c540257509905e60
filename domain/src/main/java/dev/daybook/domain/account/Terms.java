package dev.daybook.domain.account;

import dev.daybook.domain.id.Request;
import java.time.Instant;
import java.util.Optional;

/// On what terms a change of an account is asked for.
///
/// @param expectedVersion the version that the account must be at, if its client insists on one
/// @param request by which a repeat of the same change is recognised
public record Terms(Optional<Long> expectedVersion, Optional<Request> request, Instant at) {

    public static Terms at(Instant at) {
        return new Terms(Optional.empty(), Optional.empty(), at);
    }
}
