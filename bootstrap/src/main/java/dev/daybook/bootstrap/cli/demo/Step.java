package dev.daybook.bootstrap.cli.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One thing that happens in the marketplace.
sealed interface Step {

    /// From 0.
    long number();

    /// Why the ledger says no, where it is meant to.
    default Optional<String> refusal() {
        return Optional.empty();
    }

    record OpenAccount(long number, Account account) implements Step {}

    /// Money moves.
    ///
    /// @param ago how long before it is sent it counts
    /// @param refusal the code of the answer, where it is meant to be no
    record Post(
            long number,
            String externalId,
            String description,
            Map<String, String> metadata,
            List<Move> moves,
            Duration ago,
            Optional<String> refusal)
            implements Step {}

    /// Sets money aside.
    ///
    /// @param expiresIn how long after it is sent, where it is left to expire
    record Hold(
            long number, String externalId, String description, Move move, Duration ago, Optional<Duration> expiresIn)
            implements Step {}

    /// Posts so much of a hold.
    record Capture(long number, String hold, long amount) implements Step {}

    record Release(long number, String hold, String reason) implements Step {}

    record Refund(long number, String externalId, String reason) implements Step {}

    record Freeze(long number, String account, String reason) implements Step {}

    record Unfreeze(long number, String account, String reason) implements Step {}

    record Describe(long number, String account, String key, String value) implements Step {}
}
