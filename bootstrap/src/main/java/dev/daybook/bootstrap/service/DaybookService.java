package dev.daybook.bootstrap.service;

import dev.daybook.adapter.in.http.DaybookApi;
import dev.daybook.adapter.in.http.UseCases;
import dev.daybook.adapter.in.http.write.WriteSide;
import dev.daybook.adapter.out.dynamodb.balances.DynamoDbBalances;
import dev.daybook.adapter.out.dynamodb.client.DynamoDb;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.adapter.out.dynamodb.store.DynamoDbEventStore;
import dev.daybook.adapter.out.dynamodb.stream.DynamoDbChangeStream;
import dev.daybook.adapter.out.jooq.Database;
import dev.daybook.adapter.out.jooq.JooqBookProjection;
import dev.daybook.adapter.out.jooq.JooqBooks;
import dev.daybook.adapter.out.jooq.JooqExpirations;
import dev.daybook.adapter.out.jooq.PostgresPool;
import dev.daybook.application.command.Commands;
import dev.daybook.application.command.WarmStates;
import dev.daybook.application.expiry.ExpireDueUseCase;
import dev.daybook.application.expiry.ExpiryLoop;
import dev.daybook.application.port.Balances;
import dev.daybook.application.port.Books;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.query.AccountAtQuery;
import dev.daybook.application.query.AccountHistoryQuery;
import dev.daybook.application.query.AccountQuery;
import dev.daybook.application.query.BalanceQuery;
import dev.daybook.application.query.LedgerExistenceQuery;
import dev.daybook.application.query.LedgerQuery;
import dev.daybook.application.query.TransactionQuery;
import dev.daybook.application.query.TrialBalanceQuery;
import dev.daybook.application.retry.Backoff;
import dev.daybook.application.transaction.GuardedStreams;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The whole service in one process, put together by hand: commands in, events to the store, read models behind them.
public final class DaybookService implements AutoCloseable {

    /// Some 20 MB of accounts that can be decided on without a read.
    private static final int REMEMBERED_STATES = 20_000;

    private static final Backoff RACES = new Backoff(Duration.ofMillis(5), Duration.ofMillis(200), 12);
    private static final Retries ONCE = new Retries(new Backoff(Duration.ZERO, Duration.ZERO, 1));
    private static final Duration TURN = Duration.ofSeconds(5);
    /// The embedded databases belong to one process: what it remembers of an account nobody else changes.
    private static final Duration ALONE = WarmStates.FOR_EVER;
    /// How late a pending transaction may expire, besides the lag of the books.
    private static final Duration BETWEEN_EXPIRIES = Duration.ofSeconds(1);

    /// How long changes gather before they are relayed: the least lag there is, and what makes batches of them.
    private static final Duration PACE = Duration.ofMillis(50);

    private final Parts parts = new Parts();
    private final UseCases useCases;
    private final DaybookApi api;
    private final ReadModels readModels;
    private final ExpiryLoop expiry;

    /// Tables and migrations must be there.
    public DaybookService(ServiceSettings settings) {
        var dynamoDb = parts.add(DynamoDb.connect(settings.dynamoDb()));
        var tables = settings.tables();
        var store = new DynamoDbEventStore(dynamoDb.tables(), tables.events(), Retries.standard());
        var balances = new DynamoDbBalances(dynamoDb.tables(), tables.balances(), Retries.standard());
        var database = new Database(parts.add(PostgresPool.open(settings.postgres())));
        var books = new JooqBooks(database);
        var changes = new DynamoDbChangeStream(dynamoDb, tables, Retries.standard(), PACE);
        this.readModels = new ReadModels(store, changes, List.of(new JooqBookProjection(database), balances));
        this.useCases = useCases(store, books, balances);
        this.expiry = new ExpiryLoop(
                new ExpireDueUseCase(
                        new JooqExpirations(database), store, useCases.real().transact(), InstantSource.system()),
                BETWEEN_EXPIRIES);
        var readiness = new ServiceReadiness(
                () -> answers(dynamoDb.tables(), tables.events()), useCases.ledgers(), readModels, expiry);
        this.api = new DaybookApi(settings.http(), useCases, readiness, InstantSource.system());
    }

    public void start() {
        readModels.start(parts);
        parts.add(expiry).start();
        parts.add(api).start();
    }

    public int port() {
        return api.port();
    }

    public UseCases useCases() {
        return useCases;
    }

    /// Takes no more requests, finishes those it took, then lets go of everything else.
    @Override
    public void close() {
        parts.close();
    }

    private static void answers(DynamoDbClient client, String table) {
        var _ = ONCE.call(() -> client.describeTable(request -> request.tableName(table)));
    }

    private static UseCases useCases(EventStore store, Books books, Balances balances) {
        var commands = new Commands(store, new WarmStates(REMEMBERED_STATES, ALONE), RACES, TURN);
        var guarded = new GuardedStreams(commands);
        return new UseCases(
                WriteSide.of(commands, store, guarded),
                WriteSide.of(commands.rehearsing(), store, guarded),
                guarded,
                new LedgerQuery(books),
                new LedgerExistenceQuery(commands),
                new AccountQuery(books),
                new AccountAtQuery(store, books),
                new BalanceQuery(balances),
                new AccountHistoryQuery(store),
                new TransactionQuery(books),
                new TrialBalanceQuery(books));
    }
}
