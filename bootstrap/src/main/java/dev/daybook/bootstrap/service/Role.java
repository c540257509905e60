package dev.daybook.bootstrap.service;

/// What a process does. Any number of processes may do each of it.
public enum Role {

    /// Answers requests, as every process does: alone, it names one that does nothing else.
    API,

    /// Brings the store's events to the feed and tells the bus. Of several, one does it and the others stand by.
    RELAY,

    /// Keeps the read models up with the feed.
    PROJECTORS,

    /// Expires pending transactions whose time is over.
    EXPIRY
}
