package dev.daybook.bootstrap.cli.client;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Optional;

/// What was said at the other end, whoever it was.
public record Reply(int status, HttpHeaders headers, String body) {

    static Reply of(HttpResponse<String> response) {
        return new Reply(response.statusCode(), response.headers(), response.body());
    }

    public boolean isYes() {
        return status / 100 == 2;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /// The service's reason for a no that another try would not change.
    public Optional<Problem> refusal() {
        return Problem.read(body)
                .filter(_ -> status / 100 == 4)
                .or(() -> Optional.of(Problem.UNKNOWN_CALLER).filter(_ -> status == 401));
    }

    /// In short, for people.
    public String summary() {
        return "HTTP " + status + Problem.read(body).map(it -> " " + it.code()).orElse("");
    }
}
