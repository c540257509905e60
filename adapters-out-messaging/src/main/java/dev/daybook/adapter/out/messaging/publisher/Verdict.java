package dev.daybook.adapter.out.messaging.publisher;

/// What a bus says to one entry.
sealed interface Verdict {

    record Taken() implements Verdict {}

    /// Now and for ever.
    record Refused(String reason) implements Verdict {}

    /// Neither taken nor refused.
    ///
    /// @param mayPass whether it may be taken before long
    record PutOff(String reason, boolean mayPass) implements Verdict {}
}
