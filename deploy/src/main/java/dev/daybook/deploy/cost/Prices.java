package dev.daybook.deploy.cost;

/// In US dollars, us-east-1, on demand, without free tiers and discounts.
///
/// From memory, NOT CHECKED, 28 November 2026. Look each one up before you rely on the table, and edit it here.
final class Prices {

    static final double MILLION = 1e6;

    static final double WRITE_UNITS = 0.625 / MILLION;
    static final double READ_UNITS = 0.125 / MILLION;
    /// A gigabyte and month, with point-in-time recovery.
    static final double TABLE_STORAGE = 0.25 + 0.20;

    static final double API_REQUESTS = 1.00 / MILLION;

    static final double FUNCTION_CALLS = 0.20 / MILLION;
    /// A gigabyte and second, arm64.
    static final double FUNCTION_TIME = 0.0000133334;

    static final double BUS_EVENTS = 1.00 / MILLION;
    static final double TOPIC_MESSAGES = 0.50 / MILLION;
    /// A gigabyte that a filter looks through.
    static final double TOPIC_FILTERS = 0.09;
    static final double QUEUE_REQUESTS = 0.40 / MILLION;

    /// A month of db.m7g.large in two zones with 100 GB, and the proxy's two processors.
    static final double POSTGRES = 730 * 0.337 + 100 * 0.23 + 730 * 2 * 0.015;

    /// A gigabyte that is taken in.
    static final double LOGS = 0.50;
    static final double TRACES = 5.00 / MILLION;
    /// Two keys, 41 alarms, a dashboard.
    static final double WATCH = 2 * 1.00 + 41 * 0.10 + 3.00;

    private Prices() {}
}
