package dev.daybook.application.journey;

import dev.daybook.application.port.Hop;
import java.time.Instant;
import java.util.Optional;

/// How it stands with one event at one hop.
///
/// @param at when it passed or was parked; empty where that was not noted
/// @param error why it is parked
public record Passing(Hop hop, State state, Optional<Instant> at, Optional<String> error) {

    public enum State {
        PASSED,
        /// It has not come so far.
        WAITING,
        /// It was refused, and waits to be told to try again.
        PARKED,
        /// Nothing was noted that would tell.
        UNKNOWN
    }

    public static Passing passed(Hop hop, Optional<Instant> at) {
        return new Passing(hop, State.PASSED, at, Optional.empty());
    }

    public static Passing waiting(Hop hop) {
        return new Passing(hop, State.WAITING, Optional.empty(), Optional.empty());
    }

    public static Passing parked(Hop hop, Instant since, String error) {
        return new Passing(hop, State.PARKED, Optional.of(since), Optional.of(error));
    }

    public static Passing unknown(Hop hop) {
        return new Passing(hop, State.UNKNOWN, Optional.empty(), Optional.empty());
    }
}
