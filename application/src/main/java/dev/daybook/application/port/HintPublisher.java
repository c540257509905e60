package dev.daybook.application.port;

import java.util.List;

/// Wakes whoever waits for these events, which are in the feed by now. Delivery is not promised and need not
/// be: who must not miss any follows the feed.
public interface HintPublisher {

    void publish(List<StoredEvent> changes);
}
