package dev.daybook.application.port;

/// How far one publication of the feed has come.
///
/// Every method throws [Unavailable] when they cannot be reached after bounded retries.
public interface Bookmarks {

    /// The position of a partition of the feed behind everything that was told or is [parked][UntoldEvents]; 0
    /// where nothing was.
    long position(int partition);

    /// Moves the bookmark of a partition. Answers whether that was done: not when it stands elsewhere than at
    /// `from`, as when another process was faster. One that stands at `to` already, because the answer to this
    /// very move was lost, may be answered either way.
    boolean move(int partition, long from, long to);
}
