package dev.daybook.bootstrap.service;

import dev.daybook.adapter.in.http.DaybookApi;
import dev.daybook.adapter.in.http.operation.Operations;
import dev.daybook.adapter.in.http.usecase.UseCases;
import dev.daybook.adapter.in.http.write.WriteSide;
import dev.daybook.adapter.out.jooq.JooqBooks;
import dev.daybook.adapter.out.jooq.JooqExpirations;
import dev.daybook.adapter.out.jooq.daily.JooqDailyTotals;
import dev.daybook.application.command.Commands;
import dev.daybook.application.expiry.ExpireDueUseCase;
import dev.daybook.application.expiry.ExpiryLoop;
import dev.daybook.application.job.Jobs;
import dev.daybook.application.journey.TraceQuery;
import dev.daybook.application.parking.RedriveUseCase;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.projection.News;
import dev.daybook.application.query.AccountAtQuery;
import dev.daybook.application.query.AccountHistoryQuery;
import dev.daybook.application.query.AccountQuery;
import dev.daybook.application.query.AccountTimelineQuery;
import dev.daybook.application.query.BalanceQuery;
import dev.daybook.application.query.DailyTotalsQuery;
import dev.daybook.application.query.FeedQuery;
import dev.daybook.application.query.FeedWindowQuery;
import dev.daybook.application.query.LedgerExistenceQuery;
import dev.daybook.application.query.LedgerQuery;
import dev.daybook.application.query.ProjectionsQuery;
import dev.daybook.application.query.StoredEventQuery;
import dev.daybook.application.query.TransactionQuery;
import dev.daybook.application.query.TrialBalanceQuery;
import dev.daybook.application.rebuild.GoBackUseCase;
import dev.daybook.application.rebuild.RebuildUseCase;
import dev.daybook.application.transaction.GuardedStreams;
import dev.daybook.application.verify.VerifyUseCase;
import dev.daybook.bootstrap.telemetry.Telemetry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The service as one process runs it, put together by hand: commands in, events to the store, and of what goes on
/// behind them its own share.
public final class DaybookService implements AutoCloseable {

    /// How late a pending transaction may expire, besides the lag of the books.
    private static final Duration BETWEEN_EXPIRIES = Duration.ofSeconds(1);
    /// How late the relay may be before an event counts as missing from the feed.
    private static final Duration RELAYING = Duration.ofSeconds(10);

    private final Parts parts = new Parts();
    private final UseCases useCases;
    private final DaybookApi api;
    private final ReadModels readModels;
    private final Optional<ExpiryLoop> expiry;
    private final Optional<Queues> queues;

    /// One that is measured and not traced.
    public DaybookService(ServiceSettings settings) {
        this(settings, Telemetry.measuring());
    }

    /// Tables and migrations must be there.
    ///
    /// @param telemetry is closed last of all that is closed
    public DaybookService(ServiceSettings settings, Telemetry telemetry) {
        var adapters = new Adapters(settings, parts, parts.add(telemetry));
        var readModels = adapters.readModels();
        var roles = settings.roles();
        this.readModels = new ReadModels(
                adapters, roles.contains(Role.PROJECTORS) ? readModels : List.of(), roles.contains(Role.RELAY));
        this.queues = settings.bus()
                .flatMap(bus -> adapters.messaging()
                        .map(messaging -> new Queues(
                                messaging, bus.queues(), this.readModels.followers(), this.readModels.news())));
        var commands = settings.instance().isEmpty()
                ? CommandSide.alone(adapters.watchedStore())
                : CommandSide.amongMany(adapters.watchedStore());
        this.useCases = useCases(
                adapters,
                commands,
                this.readModels.news(),
                adapters.traces(readModels),
                operations(adapters, readModels));
        this.expiry = roles.contains(Role.EXPIRY) ? Optional.of(expiry(adapters, useCases)) : Optional.empty();
        var readiness =
                new ServiceReadiness(adapters::askEventStore, useCases.ledgers(), this.readModels, queues, expiry);
        this.api = new DaybookApi(
                settings.http(),
                useCases,
                readiness,
                InstantSource.system(),
                telemetry.requests(),
                telemetry.measures().registry());
    }

    public void start() {
        readModels.start(parts);
        queues.ifPresent(heard -> heard.start(parts));
        expiry.ifPresent(loop -> parts.add(loop).start());
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

    private Operations operations(Adapters adapters, List<ReadModel> readModels) {
        var feed = adapters.feed();
        return new Operations(
                new ProjectionsQuery(feed, readModels, InstantSource.system()),
                parts.add(new Jobs()),
                new RebuildUseCase(feed),
                new GoBackUseCase(feed),
                new RedriveUseCase(adapters.store()),
                new VerifyUseCase(adapters.store(), feed, readModels, InstantSource.system(), RELAYING),
                adapters.announcing().map(Announcing::publications));
    }

    private static ExpiryLoop expiry(Adapters adapters, UseCases useCases) {
        var expireDue = new ExpireDueUseCase(
                adapters.watched().expirations(new JooqExpirations(adapters.database())),
                adapters.store(),
                useCases.real().transact(),
                InstantSource.system());
        return new ExpiryLoop(expireDue, BETWEEN_EXPIRIES);
    }

    private static UseCases useCases(
            Adapters adapters, Commands commands, News news, TraceQuery traces, Operations operations) {
        var store = adapters.store();
        var books = new JooqBooks(adapters.database());
        var guarded = new GuardedStreams(commands);
        return new UseCases(
                WriteSide.of(commands, store, guarded),
                WriteSide.of(commands.rehearsing(), store, guarded),
                guarded,
                new LedgerQuery(books),
                new LedgerExistenceQuery(commands),
                new AccountQuery(books),
                new AccountAtQuery(store, books),
                new BalanceQuery(adapters.balances()),
                new AccountHistoryQuery(store),
                new AccountTimelineQuery(store),
                new TransactionQuery(books),
                traces,
                new TrialBalanceQuery(books),
                new DailyTotalsQuery(new JooqDailyTotals(adapters.database())),
                adapters.sideViews(operations.projections()),
                new FeedQuery(adapters.feed()),
                new FeedWindowQuery(adapters.feed()),
                new StoredEventQuery(store, adapters.feed()),
                news,
                Optional.of(operations));
    }
}
