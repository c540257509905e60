package dev.daybook.bootstrap.cli.importer;

import dev.daybook.bootstrap.cli.importer.Answer.Created;
import dev.daybook.bootstrap.cli.importer.Answer.Failed;
import dev.daybook.bootstrap.cli.importer.Answer.Refused;
import dev.daybook.bootstrap.cli.importer.Answer.Replayed;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/// How it went to send something once.
sealed interface Attempt {

    /// 408 and 502 to 504 may also come from a proxy, which does not know whether the service did it.
    Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);

    /// The service has said its last word.
    record Answered(Answer answer) implements Attempt {}

    /// Somebody is there, but asks to come again, after `pause` at the earliest.
    record Busy(String why, Duration pause) implements Attempt {}

    /// No connection, or no answer on it.
    record Lost(String why) implements Attempt {}

    static Attempt of(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status / 100 == 2) {
            return new Answered(isReplay(response) ? new Replayed() : new Created());
        }
        var problem = Problem.read(response.body());
        var said = "HTTP " + status + problem.map(it -> " " + it.code()).orElse("");
        if (PASSING.contains(status)) {
            return new Busy(said, pause(response));
        }
        return new Answered(problem.filter(_ -> status / 100 == 4)
                .<Answer>map(it -> new Refused(it.code(), it.detail()))
                .orElseGet(() -> new Failed(said)));
    }

    private static boolean isReplay(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Idempotency-Hit")
                .filter("true"::equals)
                .isPresent();
    }

    private static Duration pause(HttpResponse<String> response) {
        var retryAfter = new RetryAfter(Clock.systemUTC());
        return response.headers()
                .firstValue("Retry-After")
                .map(retryAfter::read)
                .orElse(Duration.ZERO);
    }
}
