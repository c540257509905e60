package dev.daybook.bootstrap.service;

import dev.daybook.application.command.Commands;
import dev.daybook.application.command.WarmStates;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.retry.Backoff;
import java.time.Duration;

/// How commands are carried out, in whatever shape Daybook runs.
public final class CommandSide {

    /// Some 20 MB of accounts that can be decided on without a read.
    private static final int REMEMBERED_STATES = 20_000;

    private static final Backoff RACES = new Backoff(Duration.ofMillis(5), Duration.ofMillis(200), 12);
    private static final Duration TURN = Duration.ofSeconds(5);
    /// How long a freeze of an account that is not guarded takes to hold in every process, where there are several.
    private static final Duration UNCHECKED = Duration.ofSeconds(1);

    private CommandSide() {}

    /// Of the one process that writes to its store.
    public static Commands alone(EventStore store) {
        return commands(store, WarmStates.FOR_EVER);
    }

    /// Of one process among many.
    public static Commands amongMany(EventStore store) {
        return commands(store, UNCHECKED);
    }

    private static Commands commands(EventStore store, Duration unchecked) {
        return new Commands(store, new WarmStates(REMEMBERED_STATES, unchecked), RACES, TURN);
    }
}
