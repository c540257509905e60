package dev.daybook.domain.transaction;

import dev.daybook.domain.id.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// What a client wants to happen together.
///
/// @param effectiveAt when it counts; without it, from when it is recorded
public record Draft(
        Optional<String> externalId,
        List<Posting> postings,
        Optional<Instant> effectiveAt,
        Optional<String> description,
        Map<String, String> metadata) {

    public Draft {
        postings = List.copyOf(postings);
        metadata = Map.copyOf(metadata);
        if (postings.isEmpty()) {
            throw new IllegalArgumentException("a transaction without postings");
        }
    }

    /// Every account it touches, in the order in which the postings name them.
    public SequencedSet<AccountId> accounts() {
        return Posting.accounts(postings);
    }
}
