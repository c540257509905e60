package dev.daybook.adapter.out.dynamodb.balances;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.daybook.adapter.out.dynamodb.balances.Generations.Known;
import dev.daybook.application.port.Balances;
import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.FeedSlice;
import dev.daybook.application.port.Generation;
import dev.daybook.application.port.ParkedStream;
import dev.daybook.application.port.ParkingLot;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.view.AccountBalances;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// One generation, written in atomic steps: the rows that a [Portion] of a slice touches, each over the revision that
/// was read, and the position, likewise.
///
/// Several followers may write at once. Those of one partition exclude each other by its position; those of different
/// partitions meet on the rows of accounts, where whoever is too late reads again.
final class BalanceGeneration implements Generation, Balances {

    private static final int LOOKED_UP = 100;

    private final Storage storage;
    private final Register register;
    private final Known known;
    private final BalanceRows rows;
    private final Positions positions;
    private final ParkedStreams parked;
    private final boolean asLive;
    private final Consumer<Set<StreamId>> observer;

    BalanceGeneration(Storage storage, Register register, Known known) {
        this(storage, register, known, false, _ -> {});
    }

    private BalanceGeneration(
            Storage storage, Register register, Known known, boolean asLive, Consumer<Set<StreamId>> observer) {
        var items = new StateItems(storage, DynamoDbBalances.NAME + "/g" + known.number());
        this.storage = storage;
        this.register = register;
        this.known = known;
        this.rows = new BalanceRows(storage, known.number());
        this.positions = new Positions(items);
        this.parked = new ParkedStreams(items);
        this.asLive = asLive;
        this.observer = observer;
    }

    /// The same one, which refuses to be written once another is live.
    BalanceGeneration asLive() {
        return new BalanceGeneration(storage, register, known, true, observer);
    }

    /// The same one, which tells of the rows it is about to write.
    BalanceGeneration observed(Consumer<Set<StreamId>> writes) {
        return new BalanceGeneration(storage, register, known, asLive, writes);
    }

    BalanceRows rows() {
        return rows;
    }

    Positions positions() {
        return positions;
    }

    ParkedStreams parked() {
        return parked;
    }

    @Override
    public String name() {
        return DynamoDbBalances.NAME;
    }

    @Override
    public String label() {
        return known.label();
    }

    @Override
    public long position(int partition) {
        return positions.find(partition).next();
    }

    @Override
    public List<Long> positions(int partitions) {
        return positions.all(partitions).stream().map(Position::next).toList();
    }

    @Override
    public Map<StreamId, Long> versions(Collection<StreamId> streams) {
        var found = rows.find(streams);
        return Set.copyOf(streams).stream()
                .collect(toMap(
                        identity(),
                        stream -> found.getOrDefault(stream, BalanceRow.absent(stream))
                                .version()));
    }

    /// As fast as it gets: more of the feed at once folds no more into one write, which holds a hundred items.
    @Override
    public boolean fill(FeedSlice slice) {
        return apply(slice);
    }

    @Override
    public boolean apply(FeedSlice slice) {
        var rest = slice;
        for (int attempt = 1; ; attempt++) {
            storage.retries().pauseBefore(attempt);
            var position = writable(rest.partition());
            if (position.next() != rest.from()) {
                return false;
            }
            long reached = advance(position, rest);
            if (reached == rest.to()) {
                return true;
            }
            attempt = reached > rest.from() ? 0 : attempt;
            rest = rest.from(reached);
        }
    }

    /// Goes on until another was faster. Answers how far it came. What it wrote itself it need not read again.
    private long advance(Position from, FeedSlice slice) {
        var position = from;
        while (position.next() < slice.to()) {
            var portion = portion(position, slice.from(position.next()));
            var moved = position.at(portion.end());
            observer.accept(portion.touched());
            if (!storage.turns().take(portion.touched(), () -> isWritten(moved, portion))) {
                break;
            }
            position = moved.written();
        }
        return position.next();
    }

    private boolean isWritten(Position moved, Portion portion) {
        var items = new ArrayList<TransactWriteItem>();
        items.add(positions.put(moved));
        BalanceFold.of(portion.changes(), rows.find(portion.touched())).forEach(row -> items.add(rows.put(row)));
        portion.waiting().forEach((stands, version) -> items.add(parked.wait(stands, version)));
        return isWritten(items);
    }

    /// Nobody looks for parked streams while there are none.
    private Portion portion(Position position, FeedSlice rest) {
        if (position.parked() == 0) {
            return new Portion(rest, Map.of());
        }
        var some = rest.before(Math.min(rest.to(), rest.from() + LOOKED_UP));
        return new Portion(some, parked.find(streams(some)));
    }

    private static List<StreamId> streams(FeedSlice slice) {
        return slice.entries().stream()
                .map(FeedEntry::event)
                .map(event -> event.ref().stream())
                .toList();
    }

    @Override
    public boolean park(FeedSlice poison, String error) {
        var event = poison.entries().getFirst().event();
        var stands = new ParkedStream(
                event.ref().stream(),
                poison.partition(),
                event.ref().version(),
                event.type(),
                event.ref().version(),
                error,
                1,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
        for (int attempt = 1; ; attempt++) {
            storage.retries().pauseBefore(attempt);
            var position = writable(poison.partition());
            if (position.next() != poison.from()) {
                return false;
            }
            var moved = positions.put(position.at(poison.to()).withParked(1));
            if (isWritten(List.of(moved, parked.put(stands)))) {
                return true;
            }
            if (parked.find(stands.stream()).isPresent()) {
                return apply(poison);
            }
        }
    }

    @Override
    public ParkingLot parkingLot() {
        return new DynamoDbParkingLot(this);
    }

    @Override
    public void complete() {
        var _ = register.change(generations -> generations.complete(known.number()));
    }

    @Override
    public Optional<AccountBalances> find(LedgerId ledger, AccountId account) {
        return rows.find(StreamId.of(ledger, account)).flatMap(BalanceRow::view);
    }

    @Override
    public boolean isComplete() {
        return register.load().find(known.number()).filter(Known::complete).isPresent();
    }

    /// The position first, and only then what this generation is: it may be dropped or replaced at any time, but then
    /// the position that was read can no longer be written over.
    Position writable(int partition) {
        var position = positions.find(partition);
        var generations = register.load();
        if (generations.find(known.number()).isEmpty()) {
            throw new IllegalStateException("generation %d was dropped".formatted(known.number()));
        }
        if (asLive && generations.live().number() != known.number()) {
            throw new Unavailable("another generation has just taken over", null);
        }
        if (position.isHeld()) {
            throw new Unavailable("%s are held still for a moment".formatted(name()), null);
        }
        return position;
    }

    void deleteAll() {
        rows.deleteAll();
        parked.deleteAll();
        positions.deleteAll();
    }

    boolean isWritten(List<TransactWriteItem> items) {
        return storage.writes().write(items).isEmpty();
    }

    void pauseBefore(int attempt) {
        storage.retries().pauseBefore(attempt);
    }
}
