package dev.daybook.adapter.out.dynamodb.balances;

import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.ParkedStream;
import dev.daybook.application.port.ParkingLot;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// The streams that stand still in one generation.
record DynamoDbParkingLot(BalanceGeneration generation) implements ParkingLot {

    @Override
    public List<ParkedStream> list(Optional<StreamId> after, int limit) {
        return generation.parked().list(after, limit);
    }

    @Override
    public Optional<ParkedStream> find(StreamId stream) {
        return generation.parked().find(stream);
    }

    @Override
    public long count() {
        return generation.positions().moved().stream()
                .mapToLong(Position::parked)
                .sum();
    }

    @Override
    public boolean redrive(StreamId stream, List<RecordedEvent> events) {
        for (int attempt = 1; ; attempt++) {
            generation.pauseBefore(attempt);
            var found = find(stream);
            if (found.isEmpty()
                    || events.isEmpty()
                    || events.getFirst().ref().version() != found.get().version()) {
                return false;
            }
            if (isRedriven(found.get(), events)) {
                return true;
            }
        }
    }

    @Override
    public void fail(EventRef event, String error) {
        var _ = generation.isWritten(List.of(generation.parked().fail(event.stream(), event.version(), error)));
    }

    /// The largest transaction fills an atomic write alone. Its rows are written before the stream is let go: who sees
    /// it stand still in between, and redrives it again, changes no row.
    private boolean isRedriven(ParkedStream stands, List<RecordedEvent> events) {
        var position = generation.writable(stands.partition());
        var due = events.stream()
                .filter(event -> event.ref().version() <= stands.waiting())
                .toList();
        var rows = rows(due);
        var items = new ArrayList<>(rows);
        if (rows.size() == Portion.MOST_ROWS) {
            items.add(generation.positions().put(position));
            var _ = generation.isWritten(items);
            return false;
        }
        long next = due.getLast().ref().version() + 1;
        items.addAll(next > stands.waiting() ? flowing(stands, position) : standingAt(next, stands, position));
        return generation.isWritten(items);
    }

    private List<TransactWriteItem> rows(List<RecordedEvent> due) {
        var changes = due.stream().map(BalanceChange::new).toList();
        var touched = changes.stream()
                .flatMap(change -> change.touched().stream())
                .distinct()
                .toList();
        return BalanceFold.of(changes, generation.rows().find(touched)).stream()
                .map(generation.rows()::put)
                .toList();
    }

    private List<TransactWriteItem> flowing(ParkedStream stands, Position position) {
        return List.of(
                generation.parked().delete(stands), generation.positions().put(position.withParked(-1)));
    }

    private List<TransactWriteItem> standingAt(long next, ParkedStream stands, Position position) {
        return List.of(
                generation.parked().advance(stands, next),
                generation.positions().put(position));
    }
}
