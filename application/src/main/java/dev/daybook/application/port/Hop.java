package dev.daybook.application.port;

/// A place that the feed passes on its way to everybody.
///
/// @param name kept with what was noted there, so it stays what it is for ever
public record Hop(String name) {

    /// Whoever waits in the relaying process was woken.
    public static final Hop HINTS = new Hop("hints");

    /// A bus outside took it.
    public static final Hop PUBLICATIONS = new Hop("publications");

    /// The live generation of a read model has applied it.
    public static Hop projection(String name) {
        return new Hop("projection:" + name);
    }
}
