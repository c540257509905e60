package dev.daybook.application.port;

import java.util.List;

/// Tells everybody who asked to hear of such events: hints to read models, public events to others. Delivery is not
/// promised. What cannot be told to others is hinted at all the same.
public interface HintPublisher {

    void publish(List<StoredEvent> changes);
}
