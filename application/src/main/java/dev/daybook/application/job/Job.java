package dev.daybook.application.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A long piece of work that somebody asked for, as it stands.
///
/// @param subject what it works on: a read model's name, or everything
/// @param phase what it does now, or did last
/// @param done how much of that phase
/// @param total of so much; 0 where nobody can tell
/// @param elapsed since the phase began, until now or until the job ended
public record Job(
        UUID id,
        Kind kind,
        String subject,
        State state,
        String phase,
        long done,
        long total,
        Duration elapsed,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<JobResult> result,
        Optional<String> error) {

    public enum Kind {
        REBUILD,
        GO_BACK,
        REDRIVE,
        RETELL,
        VERIFY
    }

    public enum State {
        RUNNING,
        /// It came to a result, which may be bad news.
        DONE,
        /// It could not be finished; the error says why. It may be asked for again.
        FAILED
    }
}
