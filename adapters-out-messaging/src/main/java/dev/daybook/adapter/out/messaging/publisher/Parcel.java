package dev.daybook.adapter.out.messaging.publisher;

import dev.daybook.adapter.out.messaging.publisher.Verdict.PutOff;
import dev.daybook.adapter.out.messaging.publisher.Verdict.Refused;
import dev.daybook.application.port.StoredEvent;
import java.util.ArrayList;
import java.util.List;

/// An event on its way.
record Parcel<E>(StoredEvent event, E entry, int bytes) {

    static <E> Parcel<E> of(StoredEvent event, Wire<E> wire) {
        var entry = wire.entry(event);
        return new Parcel<>(event, entry, wire.bytes(entry));
    }

    boolean fits(Limits limits) {
        return bytes <= limits.bytes();
    }

    /// Before it was sent. What is too large need not be.
    Verdict untried(Limits limits) {
        return fits(limits)
                ? new PutOff("not sent", true)
                : new Refused("%d bytes, more than %d".formatted(bytes, limits.bytes()));
    }

    /// In their order, as many in each batch as fit into one request; those too large travel along and are not
    /// counted.
    static <E> List<List<Parcel<E>>> batches(List<Parcel<E>> parcels, Limits limits) {
        var batches = new ArrayList<List<Parcel<E>>>();
        int entries = limits.entries();
        int bytes = 0;
        for (Parcel<E> parcel : parcels) {
            int more = parcel.fits(limits) ? parcel.bytes : 0;
            if (entries == limits.entries() || bytes + more > limits.bytes()) {
                batches.add(new ArrayList<>());
                entries = 0;
                bytes = 0;
            }
            batches.getLast().add(parcel);
            entries++;
            bytes += more;
        }
        return batches;
    }
}
