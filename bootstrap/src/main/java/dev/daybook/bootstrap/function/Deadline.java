package dev.daybook.bootstrap.function;

import java.util.function.LongSupplier;

/// When AWS will end the call, whatever it is doing then.
///
/// @param millisLeft how long that is from now
record Deadline(LongSupplier millisLeft) {

    /// Enough to end what is under way, and to answer.
    private static final long FAREWELL = 5_000;

    /// Whether nothing more should be begun.
    boolean isNear() {
        return millisLeft.getAsLong() < FAREWELL;
    }
}
