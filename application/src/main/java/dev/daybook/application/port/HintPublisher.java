package dev.daybook.application.port;

import java.util.List;

/// Tells everybody who asked to hear of such events. Delivery is not promised.
public interface HintPublisher {

    void publish(List<Hint> hints);
}
