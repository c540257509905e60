package dev.daybook.application.journey;

import static java.util.Comparator.comparing;

import dev.daybook.application.journey.TransactionTrace.TracedEvent;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.FeedPlace;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.transaction.GuardedBalance;
import dev.daybook.domain.transaction.TransactionEvent;
import dev.daybook.domain.transaction.TransactionEvent.PendingResolved;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.TransactionReversed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The way of a transaction from the store to everybody who hears of it, told from what is stored: also long after, and
/// by another process than those it went through.
public final class TraceQuery {

    /// More than a transaction can have.
    private static final int MOST_EVENTS = 100;

    private final EventStore store;
    private final EventFeed feed;
    private final List<Station> stations;

    /// @param stations behind the feed, in the order in which they are told
    public TraceQuery(EventStore store, EventFeed feed, List<Station> stations) {
        this.store = store;
        this.feed = feed;
        this.stations = List.copyOf(stations);
    }

    /// Empty when there is no such transaction.
    public Optional<TransactionTrace> find(LedgerId ledger, TransactionId transaction) {
        var events = store.read(StreamId.of(ledger, transaction), 0, MOST_EVENTS);
        if (events.isEmpty()) {
            return Optional.empty();
        }
        var traced = events.stream()
                .flatMap(event -> Stream.concat(Stream.of(event), besides(ledger, event)))
                .map(this::traced)
                .toList();
        return Optional.of(new TransactionTrace(ledger, transaction, traced));
    }

    /// What was written to the guarded accounts in the same breath, by account.
    private Stream<RecordedEvent> besides(LedgerId ledger, RecordedEvent event) {
        var refs = balances(event).entrySet().stream()
                .map(left -> new EventRef(
                        StreamId.of(ledger, left.getKey()), left.getValue().version()))
                .toList();
        return store.fetch(refs).stream()
                .sorted(comparing(found -> found.ref().stream().toString()));
    }

    private static Map<AccountId, GuardedBalance> balances(RecordedEvent event) {
        if (!(event.event() instanceof TransactionEvent of)) {
            throw new IllegalStateException("not of a transaction: " + event.ref());
        }
        return switch (of) {
            case TransactionPosted posted -> posted.balances();
            case TransactionPended pended -> pended.balances();
            case PendingResolved resolved -> resolved.balances();
            case TransactionReversed _ -> Map.of();
        };
    }

    private TracedEvent traced(RecordedEvent event) {
        var place = feed.locate(event.ref(), event.recordedAt());
        var passings = stations.stream()
                .map(station -> passing(station, event.ref(), place))
                .toList();
        return new TracedEvent(event, place, passings);
    }

    private static Passing passing(Station station, EventRef event, Optional<FeedPlace> place) {
        return place.map(found -> station.passing(event, found)).orElseGet(() -> Passing.waiting(station.hop()));
    }
}
