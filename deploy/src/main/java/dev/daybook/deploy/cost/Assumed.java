package dev.daybook.deploy.cost;

/// Figures that no test asserts.
final class Assumed {

    static final double SECONDS_PER_MONTH = 730 * 3600.0;

    /// A page and the note of its end, for an event that comes alone: so it is below some hundred events a
    /// second.
    static final double FEED_WRITE_UNITS_PER_LONELY_EVENT = 2;

    static final double CROWDED = 100;

    /// Books and balances follow all three events, daily totals one of them.
    static final double HINTS = 3 + 3 + 1;
    static final double READ_MODELS = 3;

    /// The publication and the read models: what each passes on is noted.
    static final double HOPS = 1 + READ_MODELS;

    /// Sent one by one, received and deleted in tens.
    static final double QUEUE_REQUESTS_PER_HINT = 1.2;

    static final double GIGABYTES_PER_HINT = 2e-6;
    /// Items of one write unit have at most a kilobyte: three events, their share of the feed, a row of the
    /// balances.
    static final double GIGABYTES_KEPT = 4.5e-6;
    static final double GIGABYTES_LOGGED = 1e-6;
    static final double TRACED = 0.05;

    static final double FUNCTION_GIGABYTES = 1.769;
    static final double SECONDS_PER_COMMAND = 0.030;
    static final double SECONDS_PER_EVENT_RELAYED = 0.002;
    static final double SECONDS_PER_EVENT_PROJECTED = 0.001;
    static final double MOST_EVENTS_PER_CALL = 500;

    private Assumed() {}
}
