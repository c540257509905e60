package dev.daybook.adapter.out.dynamodb.earlier;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toConcurrentMap;

import dev.daybook.application.command.Foldings;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.StreamId.Kind;
import dev.daybook.application.projection.Movement;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.transaction.TransactionEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The earlier build's events as this build reads them, stream by stream, and what they come to by this build's rules.
record EarlierBooks(EventStore store, Map<StreamId, List<RecordedEvent>> events) {

    /// Asks each stream for one event more than it should have.
    static EarlierBooks read(EarlierItems items, EventStore store) {
        return new EarlierBooks(
                store,
                items.versions().entrySet().parallelStream()
                        .collect(toConcurrentMap(
                                Map.Entry::getKey,
                                stream -> store.read(stream.getKey(), 0, Math.toIntExact(stream.getValue()) + 1))));
    }

    List<RecordedEvent> events(StreamId stream) {
        return events.getOrDefault(stream, List.of());
    }

    Stream<StreamId> streams(Kind kind) {
        return events.keySet().stream().filter(stream -> stream.kind() == kind);
    }

    Account loaded(StreamId account) {
        return store.load(account, Foldings.ACCOUNT).state();
    }

    Account folded(StreamId account) {
        var state = Foldings.ACCOUNT.evolver().initialState();
        for (var event : events(account)) {
            state = Foldings.ACCOUNT.evolve(state, event.event());
        }
        return state;
    }

    /// What the transactions alone have booked on each account, guarded or not.
    Map<AccountId, Totals> booked(LedgerId ledger) {
        return streams(Kind.TRANSACTION)
                .filter(stream -> stream.ledger().equals(ledger))
                .flatMap(stream -> events(stream).stream())
                .flatMap(EarlierBooks::movements)
                .collect(groupingBy(
                        Movement::account,
                        mapping(
                                movement -> movement.addedTo(Holdings.NOTHING).posted(),
                                reducing(Totals.ZERO, EarlierBooks::sum))));
    }

    private static Stream<Movement> movements(RecordedEvent event) {
        return event.event() instanceof TransactionEvent transaction ? Movement.of(transaction).stream() : Stream.of();
    }

    private static Totals sum(Totals one, Totals other) {
        return new Totals(one.debits().add(other.debits()), one.credits().add(other.credits()));
    }
}
