package dev.daybook.adapter.out.messaging.publisher;

import dev.daybook.adapter.out.messaging.client.Failure;
import dev.daybook.adapter.out.messaging.publisher.Verdict.PutOff;
import dev.daybook.adapter.out.messaging.publisher.Verdict.Refused;
import dev.daybook.application.port.Intake;
import dev.daybook.application.port.Intake.Refusal;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.retry.Backoff;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.SdkException;

/// Sends events in batches, one batch after the other. Of a batch, only what was put off is sent again, in
/// order; the next batch is begun when nothing of it is open any more.
final class Delivery<E> {

    /// Gives a busy bus some seconds before its caller hears of it.
    static final Backoff USUAL = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2), 8);

    private static final Logger LOG = System.getLogger(Delivery.class.getName());

    private final String bus;
    private final Wire<E> wire;
    private final Backoff backoff;

    /// @param bus for messages
    Delivery(String bus, Wire<E> wire, Backoff backoff) {
        this.bus = bus;
        this.wire = wire;
        this.backoff = backoff;
    }

    Intake offer(List<StoredEvent> events) {
        var parcels = events.stream().map(event -> Parcel.of(event, wire)).toList();
        var refused = new ArrayList<Refusal>();
        int settled = 0;
        for (List<Parcel<E>> batch : Parcel.batches(parcels, wire.limits())) {
            var verdicts = deliver(batch);
            for (int place = 0; place < batch.size(); place++) {
                switch (verdicts.get(place)) {
                    case Verdict.Taken _ -> settled++;
                    case Refused(var reason) -> {
                        settled++;
                        refused.add(new Refusal(batch.get(place).event(), reason));
                    }
                    case PutOff off -> {
                        return new Intake(settled, refused, Optional.of(outage(off.reason())));
                    }
                }
            }
        }
        return new Intake(settled, refused, Optional.empty());
    }

    private Unavailable outage(String reason) {
        return new Unavailable("%s does not take events: %s".formatted(bus, reason), null);
    }

    private List<Verdict> deliver(List<Parcel<E>> batch) {
        var verdicts = new ArrayList<>(
                batch.stream().map(parcel -> parcel.untried(wire.limits())).toList());
        for (int attempt = 1; attempt <= backoff.attempts() && isPaused(attempt); attempt++) {
            var open = open(verdicts);
            if (open.isEmpty()) {
                break;
            }
            var answers =
                    send(open.stream().map(place -> batch.get(place).entry()).toList());
            for (int at = 0; at < open.size(); at++) {
                verdicts.set(open.get(at), answers.get(at));
            }
        }
        return verdicts;
    }

    /// The places of what may be taken before long.
    private static List<Integer> open(List<Verdict> verdicts) {
        return IntStream.range(0, verdicts.size())
                .filter(place -> verdicts.get(place) instanceof PutOff off && off.mayPass())
                .boxed()
                .toList();
    }

    /// Answers whether to go on.
    private boolean isPaused(int attempt) {
        try {
            backoff.pauseBefore(attempt);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<Verdict> send(List<E> entries) {
        try {
            return wire.send(entries);
        } catch (SdkException failure) {
            LOG.log(Level.DEBUG, bus + " refused a request", failure);
            return verdicts(entries, failure);
        }
    }

    private List<Verdict> verdicts(List<E> entries, SdkException failure) {
        var reason = String.valueOf(failure.getMessage());
        return switch (Failure.of(failure)) {
            case PASSING -> each(entries, _ -> new PutOff(reason, true));
            case STANDING -> each(entries, _ -> new PutOff(reason, false));
            case CONTENT -> entries.size() == 1 ? List.of(new Refused(reason)) : each(entries, this::sendAlone);
            case INTERRUPTED -> {
                Thread.currentThread().interrupt();
                yield each(entries, _ -> new PutOff("interrupted", false));
            }
        };
    }

    /// To find which of several entries is at fault.
    private Verdict sendAlone(E entry) {
        return send(List.of(entry)).getFirst();
    }

    private static <E> List<Verdict> each(List<E> entries, Function<E, Verdict> verdict) {
        return entries.stream().map(verdict).toList();
    }
}
