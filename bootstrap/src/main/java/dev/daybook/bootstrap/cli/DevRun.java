package dev.daybook.bootstrap.cli;

import dev.daybook.adapter.in.http.auth.BearerTokens;
import dev.daybook.adapter.in.http.auth.key.ApiKeys;
import dev.daybook.adapter.in.http.server.HttpSettings;
import dev.daybook.adapter.out.dynamodb.DynamoDbTables;
import dev.daybook.adapter.out.dynamodb.client.DynamoDb;
import dev.daybook.adapter.out.dynamodb.client.DynamoDbSettings;
import dev.daybook.adapter.out.jooq.PostgresReadModels;
import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import dev.daybook.bootstrap.cli.client.Ledger;
import dev.daybook.bootstrap.cli.demo.Demo;
import dev.daybook.bootstrap.cli.demo.Marketplace;
import dev.daybook.bootstrap.embedded.DataDirectory;
import dev.daybook.bootstrap.embedded.EmbeddedDatabases;
import dev.daybook.bootstrap.service.DaybookService;
import dev.daybook.bootstrap.service.FirstLedger;
import dev.daybook.bootstrap.service.Parts;
import dev.daybook.bootstrap.service.ServiceSettings;
import dev.daybook.bootstrap.telemetry.Telemetry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// One run of everything on this machine, part by part.
final class DevRun {

    private static final String HOST = "127.0.0.1";
    private static final String LEDGER = "main";

    /// Every partition of the feed is followed for two read models in Postgres, and readers must not wait for that.
    private static final int CONNECTIONS = 20;

    private final int port;
    private final Optional<ApiKeys> keys;
    private final Optional<Marketplace> marketplace;
    private final StartLog log;
    private final Parts parts;

    /// @param keys without them, everybody on this machine is let in
    /// @param marketplace without one, nothing happens by itself
    DevRun(int port, Optional<ApiKeys> keys, Optional<Marketplace> marketplace, StartLog log, Parts parts) {
        this.port = port;
        this.keys = keys;
        this.marketplace = marketplace;
        this.log = log;
        this.parts = parts;
    }

    /// Answers a future that completes when one of the databases ends, which is the end of everything.
    CompletableFuture<Void> start(Optional<DataDirectory> data) {
        requireFreePort();
        var databases = parts.add(EmbeddedDatabases.start(ProgramFolder.find(), data));
        var settings = settings(databases);
        log.started("DynamoDB Local", databases.dynamoDb().endpoint().getAuthority());
        log.started("PostgreSQL", settings.postgres().url().replaceAll("^.*//|/.*$", ""));
        prepare(settings);
        log.started("tables", "events, feed and balances in DynamoDB, books and daily totals in PostgreSQL");
        var service = parts.add(new DaybookService(settings, Telemetry.of(System.getenv())));
        service.start();
        log.started("relay", "from the event store's stream to the feed and the bus");
        log.started("projections", "books, daily totals, balances");
        FirstLedger.ensure(service.useCases(), LEDGER);
        log.started("ledger", LEDGER);
        keys.ifPresent(some -> log.started("API keys", "%d, and nobody comes in without one".formatted(some.count())));
        marketplace.ifPresent(wanted -> open(wanted, service.port()));
        log.up("http://%s:%d".formatted(HOST, service.port()), keys.isPresent());
        return databases.ended();
    }

    private void open(Marketplace wanted, int port) {
        var url = URI.create("http://%s:%d".formatted(HOST, port));
        parts.add(new Demo(Ledger.at(url, LEDGER), wanted)).start();
        log.started("demo", "a marketplace that trades in %s, with the seed %d".formatted(LEDGER, wanted.seed()));
    }

    private ServiceSettings settings(EmbeddedDatabases databases) {
        var postgres = databases.postgres();
        return ServiceSettings.alone(
                DynamoDbSettings.local(databases.dynamoDb().endpoint()),
                DynamoDbTables.standard(),
                PostgresSettings.of(postgres.jdbcUrl(), postgres.user(), "").allowing(CONNECTIONS),
                keys.map(some -> HttpSettings.on(HOST, port, new BearerTokens(some)))
                        .orElseGet(() -> HttpSettings.open(HOST, port)));
    }

    /// Told before the databases are started in vain.
    private void requireFreePort() {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return;
        } catch (IOException taken) {
            throw new CannotStart("port %d of %s is in use; choose another with --port.".formatted(port, HOST));
        }
    }

    private static void prepare(ServiceSettings settings) {
        var migrated = CompletableFuture.runAsync(() -> PostgresReadModels.migrate(settings.postgres()));
        try (var dynamoDb = DynamoDb.connect(settings.dynamoDb())) {
            settings.tables().createMissing(dynamoDb.tables());
            migrated.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        }
    }
}
