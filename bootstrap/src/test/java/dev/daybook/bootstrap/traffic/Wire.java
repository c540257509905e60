package dev.daybook.bootstrap.traffic;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/// One ledger of a running service, over HTTP.
record Wire(HttpClient http, URI service, String ledger) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Reply get(String path) {
        return send("GET", path, Optional.empty(), Optional.empty());
    }

    Reply send(Asked asked) {
        return send(asked.method(), asked.path(), Optional.of(asked.body()), asked.key());
    }

    private Reply send(String method, String path, Optional<String> body, Optional<String> key) {
        var request = HttpRequest.newBuilder(service.resolve("/v1/ledgers/" + ledger + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        key.ifPresent(name -> request.header("Idempotency-Key", name));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            boolean isRepeat = answer.headers().firstValue("Idempotency-Hit").isPresent();
            return new Reply(answer.statusCode(), JSON.readTree(answer.body()), isRepeat);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
