package dev.daybook.adapter.out.messaging.publisher;

import dev.daybook.application.port.StoredEvent;
import java.util.List;

/// How one bus wants to be spoken to.
///
/// @param <E> its entries
interface Wire<E> {

    Limits limits();

    E entry(StoredEvent event);

    /// As the bus counts.
    int bytes(E entry);

    /// One request. Answers a verdict for each entry, in their order. Throws
    /// [software.amazon.awssdk.core.exception.SdkException] when the request was not answered or refused as a
    /// whole.
    List<Verdict> send(List<E> entries);
}
