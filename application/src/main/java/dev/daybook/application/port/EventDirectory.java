package dev.daybook.application.port;

import java.util.List;
import java.util.Optional;

/// Every event the store holds, by place, in no order: what a read model walks through to find what it missed.
///
/// The durable feed will take its place, which can be read from any position on instead of from the beginning.
public interface EventDirectory {

    /// One page, from the beginning or from the `next` of the page before.
    Page list(Optional<String> from);

    record Page(List<EventRef> refs, Optional<String> next) {
        public Page {
            refs = List.copyOf(refs);
        }
    }
}
