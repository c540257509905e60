package dev.daybook.bootstrap.telemetry;

import dev.daybook.adapter.in.http.server.HttpSettings;
import dev.daybook.adapter.out.dynamodb.DynamoDbTables;
import dev.daybook.adapter.out.dynamodb.client.DynamoDb;
import dev.daybook.adapter.out.dynamodb.client.DynamoDbSettings;
import dev.daybook.adapter.out.jooq.PostgresReadModels;
import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import dev.daybook.adapter.out.messaging.client.MessagingSettings;
import dev.daybook.adapter.out.messaging.wire.EventBridgeStandIn;
import dev.daybook.adapter.out.messaging.wire.WireStandIn;
import dev.daybook.bootstrap.embedded.EmbeddedDatabases;
import dev.daybook.bootstrap.service.BusSettings;
import dev.daybook.bootstrap.service.BusSettings.EventBridge;
import dev.daybook.bootstrap.service.DaybookService;
import dev.daybook.bootstrap.service.Parts;
import dev.daybook.bootstrap.service.Role;
import dev.daybook.bootstrap.service.ServiceSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The whole service on real databases, with a bus outside, in this process.
final class WatchedDaybook implements AutoCloseable {

    private final Parts parts = new Parts();
    private final HttpClient http = parts.add(HttpClient.newHttpClient());
    private final URI url;

    WatchedDaybook(Telemetry telemetry) {
        var program = Path.of(Objects.requireNonNull(System.getProperty("daybook.program")));
        var databases = parts.add(EmbeddedDatabases.start(program, Optional.empty()));
        var bus = new EventBridgeStandIn(_ -> {});
        var wire = parts.add(new WireStandIn(bus));
        var settings = settings(databases, wire.endpoint());
        try (var dynamoDb = DynamoDb.connect(settings.dynamoDb())) {
            settings.tables().createMissing(dynamoDb.tables());
        }
        PostgresReadModels.migrate(settings.postgres());
        var service = parts.add(new DaybookService(settings, telemetry));
        service.start();
        this.url = URI.create("http://127.0.0.1:" + service.port());
    }

    private static ServiceSettings settings(EmbeddedDatabases databases, URI wire) {
        var postgres = databases.postgres();
        var bus = new EventBridge(EventBridgeStandIn.BUS);
        return new ServiceSettings(
                DynamoDbSettings.local(databases.dynamoDb().endpoint()),
                DynamoDbTables.standard(),
                PostgresSettings.of(postgres.jdbcUrl(), postgres.user(), ""),
                HttpSettings.open("127.0.0.1", 0),
                EnumSet.allOf(Role.class),
                Optional.of(new BusSettings(MessagingSettings.local(wire), Optional.of(bus), Map.of())),
                Optional.empty());
    }

    String get(String path) {
        return send(request(path)).body();
    }

    /// Answers the status.
    int post(String path, String json, String... headers) {
        var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers)).statusCode();
    }

    /// A bank without a minimum, and a wallet that must not fall below zero.
    void openAccounts() {
        var _ = post("/v1/ledgers", "{\"id\":\"main\"}");
        for (var account : Map.of("bank", "null", "wallet", "\"0\"").entrySet()) {
            var _ = post("/v1/ledgers/main/accounts", """
                    {"id":"%s","asset":"USD/2","normal_balance":"credit","minimum_balance":%s}
                    """.formatted(account.getKey(), account.getValue()));
        }
    }

    int move(String from, String to, String... headers) {
        return post("/v1/ledgers/main/transactions", """
                {"postings":[{"debit":"%s","credit":"%s","amount":"5","asset":"USD/2"}]}
                """.formatted(from, to), headers);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        parts.close();
    }
}
