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

    private static final double MILLIS = 1_000;

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

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /// How much of the phase is done in a second.
    public double perSecond() {
        return done * MILLIS / Math.max(1, elapsed.toMillis());
    }

    /// How long the phase will go on at this pace, as far as one can tell.
    public Optional<Duration> left() {
        return Optional.of(total - done)
                .filter(rest -> isRunning() && done > 0 && rest >= 0)
                .map(rest -> Duration.ofMillis(Math.round(rest * MILLIS / perSecond())));
    }
}
