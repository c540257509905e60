package dev.daybook.application.job;

/// One thing that is not as it should be.
///
/// @param subject which: a stream and version, a piece of the feed, a row, an asset
/// @param repaired whether it is as it should be again
public record Finding(Kind kind, String subject, String detail, boolean repaired) {

    public enum Kind {
        /// An event of the store was edited, put in another's place, or is unreadable. Never repaired.
        EVENT,
        /// An event of a stream is missing from the store. Never repaired.
        MISSING_EVENT,
        /// A piece of the feed is missing or not what was written.
        FEED_PAGE,
        /// An event of the store is missing from the feed, or stands there more than once.
        FEED_EVENT,
        /// A row of a read model is not what the events say.
        ROW,
        /// Debits do not equal credits.
        BALANCE
    }
}
