package dev.daybook.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/// Talks to a running Daybook as any client would.
public final class ApiClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    public record Answer(int status, JsonNode body, String consistencyToken) {

        public String code() {
            return body.path("code").asText();
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI url;
    private final Optional<String> token;

    ApiClient(URI url) {
        this(url, Optional.empty());
    }

    /// @param token sent with every request
    ApiClient(URI url, Optional<String> token) {
        this.url = url;
        this.token = token;
    }

    public URI url() {
        return url;
    }

    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    /// Waits until the read model contains what `written` answered.
    public Answer getAfter(Answer written, String path) {
        return send(request(path)
                .header("Consistency-Token", written.consistencyToken())
                .header("Prefer", "wait=10")
                .GET()
                .build());
    }

    public Answer post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /// Once the read model shows it.
    public void createLedger(String ledger) {
        var created = post("/v1/ledgers", "{\"id\":\"%s\"}".formatted(ledger));
        assertThat(created.status()).isEqualTo(201);
        assertThat(getAfter(created, "/v1/ledgers/" + ledger).status()).isEqualTo(200);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(url.resolve(path)).timeout(Duration.ofSeconds(30));
        token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
        return request;
    }

    private Answer send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response), token(response));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }

    private static String token(HttpResponse<?> response) {
        return response.headers().firstValue("Consistency-Token").orElse("");
    }

    @Override
    public void close() {
        http.close();
    }
}
