package dev.daybook.benchmarks.rebuild;

import static java.util.Comparator.comparingLong;

import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.adapter.out.dynamodb.feed.DynamoDbFeed;
import dev.daybook.adapter.out.dynamodb.store.DynamoDbEventStore;
import dev.daybook.adapter.out.dynamodb.store.ItemEvent;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StreamId.Kind;
import dev.daybook.benchmarks.WriteRecorder;
import dev.daybook.benchmarks.WriteRecorder.Single;
import dev.daybook.benchmarks.WriteRecorder.Together;
import dev.daybook.benchmarks.WriteRecorder.Write;
import dev.daybook.benchmarks.WriteSide;
import dev.daybook.domain.account.AccountCommand.OpenAccount;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.money.Asset;
import dev.daybook.domain.money.Money;
import dev.daybook.domain.transaction.Draft;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// The events of a history as Daybook stores them, to the byte: the real use cases decide them, the real event store
/// makes items of them.
public final class DaybookHistory {

    private static final LedgerId LEDGER = new LedgerId("main");
    private static final Asset EURO = new Asset("EUR", 2);
    private static final int BATCH = 1_000;

    private final WriteRecorder recorder = new WriteRecorder();
    private final DynamoDbEventStore store = new DynamoDbEventStore(recorder, "events", Retries.standard());
    private final WriteSide writes = WriteSide.withoutReads(store);
    private final History history;

    DaybookHistory(History history) {
        this.history = history;
    }

    /// Of a payment of one cent.
    ///
    /// @param accounts between how many others are made of it
    static PaymentTemplate template(int accounts) {
        var stored = new DaybookHistory(new History(2, 0));
        var payment = new Payment(new UUID(4, 4), 0, 1, BigInteger.ONE, History.BEGIN.plusMillis(1));
        stored.writes.create(LEDGER);
        IntStream.range(0, 2).forEach(stored::open);
        var _ = stored.recorder.take();
        stored.pay(payment);
        return stored.recorder.take().stream()
                .flatMap(DaybookHistory::items)
                .map(ItemEvent::of)
                .filter(event -> event.ref().stream().kind() == Kind.TRANSACTION)
                .findFirst()
                .map(event -> new PaymentTemplate(event, payment, accounts))
                .orElseThrow();
    }

    /// The opening of an account, of the [number][History#account] 0, and an entry of it: one cent more.
    public static List<ItemEvent> account() {
        var stored = new DaybookHistory(new History(2, 0));
        stored.writes.create(LEDGER);
        IntStream.range(0, 2).forEach(stored::open);
        stored.pay(new Payment(new UUID(4, 4), 1, 0, BigInteger.ONE, History.BEGIN.plusMillis(1)));
        return stored.recorder.take().stream()
                .flatMap(DaybookHistory::items)
                .map(ItemEvent::of)
                .filter(event -> event.ref().stream().id().equals(History.account(0)))
                .sorted(comparingLong(event -> event.ref().version()))
                .toList();
    }

    /// An empty feed that takes these events.
    EventFeed feed(DynamoDbClient client, String table) {
        return new DynamoDbFeed(client, table, store, Retries.standard());
    }

    /// Writes all of them into each of the feeds. Besides those of the history there is one of the ledger. To be done
    /// once.
    void write(List<EventFeed> feeds) {
        writes.create(LEDGER);
        IntStream.range(0, history.accounts()).forEach(this::open);
        append(feeds);
        history.all().gather(Gatherers.windowFixed(BATCH)).forEach(payments -> {
            payments.forEach(this::pay);
            append(feeds);
        });
        feeds.forEach(this::requireAll);
    }

    private void open(int number) {
        writes.open(
                LEDGER,
                new OpenAccount(
                        new AccountId(History.account(number)),
                        EURO,
                        NormalBalance.CREDIT,
                        new Unbounded(),
                        /* guarded= */ true,
                        Map.of(),
                        History.BEGIN));
    }

    private void pay(Payment payment) {
        var posting = new Posting(
                new AccountId(History.account(payment.debit())),
                new AccountId(History.account(payment.credit())),
                new Money(EURO, payment.amount()));
        var draft = new Draft(Optional.empty(), List.of(posting), Optional.empty(), Optional.empty(), Map.of());
        writes.post(LEDGER, new PostTransaction(new TransactionId(payment.transaction()), draft, payment.at()));
    }

    private void append(List<EventFeed> feeds) {
        var events = recorder.take().stream()
                .flatMap(DaybookHistory::items)
                .<StoredEvent>map(ItemEvent::of)
                .toList();
        feeds.forEach(feed -> feed.append(events));
    }

    private static Stream<Map<String, AttributeValue>> items(Write write) {
        return switch (write) {
            case Single single -> Stream.of(single.request().item());
            case Together together ->
                together.request().transactItems().stream()
                        .map(TransactWriteItem::put)
                        .filter(Objects::nonNull)
                        .map(Put::item);
        };
    }

    private void requireAll(EventFeed feed) {
        long events = feed.ends().stream().mapToLong(Long::longValue).sum();
        if (events != history.events() + 1) {
            throw new IllegalStateException("%d events in the feed, not %d".formatted(events, history.events() + 1));
        }
    }
}
