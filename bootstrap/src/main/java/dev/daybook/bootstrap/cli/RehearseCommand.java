package dev.daybook.bootstrap.cli;

import dev.daybook.adapter.in.http.server.HttpSettings;
import dev.daybook.adapter.out.dynamodb.DynamoDbTables;
import dev.daybook.adapter.out.dynamodb.client.DynamoDbSettings;
import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import dev.daybook.bootstrap.service.DaybookService;
import dev.daybook.bootstrap.service.Role;
import dev.daybook.bootstrap.service.ServiceSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "rehearse",
        hidden = true,
        description =
                "Start, answer some requests without a database behind, and end: to train a cache of loaded classes.")
public final class RehearseCommand implements Callable<Integer> {

    private static final String HOST = "127.0.0.1";

    /// Nobody listens there.
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var service = new DaybookService(settings());
                var http = HttpClient.newHttpClient()) {
            service.start();
            var url = URI.create("http://%s:%d".formatted(HOST, service.port()));
            send(http, request(url, "/health/live").GET());
            send(http, request(url, "/health/ready").GET());
            send(http, request(url, "/openapi.yaml").GET());
            send(http, request(url, "/v1/ledgers/main/accounts/bank").GET());
            send(http, request(url, "/v1/ledgers").POST(BodyPublishers.ofString("{\"id\":\"main\"}")));
            send(
                    http,
                    request(url, "/v1/ledgers/main/transactions")
                            .POST(
                                    BodyPublishers.ofString(
                                            "{\"postings\":[{\"debit\":\"a\",\"credit\":\"b\",\"amount\":\"1\",\"asset\":\"USD/2\"}]}")));
        }
        return 0;
    }

    /// Whatever is answered: without a database, hardly anything can be.
    private static void send(HttpClient http, HttpRequest.Builder request) throws IOException, InterruptedException {
        var _ = http.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(URI url, String path) {
        return HttpRequest.newBuilder(url.resolve(path)).timeout(PATIENCE).header("Content-Type", "application/json");
    }

    private static ServiceSettings settings() {
        return new ServiceSettings(
                DynamoDbSettings.local(NOWHERE),
                DynamoDbTables.standard(),
                PostgresSettings.of("jdbc:postgresql://%s:1/daybook".formatted(HOST), "nobody", "")
                        .allowing(1),
                HttpSettings.open(HOST, 0),
                EnumSet.of(Role.API),
                Optional.empty(),
                Optional.of("rehearsal"));
    }
}
