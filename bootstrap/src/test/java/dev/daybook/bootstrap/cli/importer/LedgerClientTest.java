package dev.daybook.bootstrap.cli.importer;

import static dev.daybook.bootstrap.cli.client.PlayedApi.busy;
import static dev.daybook.bootstrap.cli.client.PlayedApi.cutAfterTheCommit;
import static dev.daybook.bootstrap.cli.client.PlayedApi.cutBeforeTheCommit;
import static dev.daybook.bootstrap.cli.client.PlayedApi.no;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.retry.Backoff;
import dev.daybook.bootstrap.cli.client.Connection;
import dev.daybook.bootstrap.cli.client.Ledger;
import dev.daybook.bootstrap.cli.client.Patience;
import dev.daybook.bootstrap.cli.client.PlayedApi;
import dev.daybook.bootstrap.cli.client.PlayedApi.Write;
import dev.daybook.bootstrap.cli.importer.Answer.Created;
import dev.daybook.bootstrap.cli.importer.Answer.Failed;
import dev.daybook.bootstrap.cli.importer.Answer.Refused;
import dev.daybook.bootstrap.cli.importer.Answer.Replayed;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LedgerClientTest {

    private static final int TRIES = 3;
    private static final Patience SHORT = new Patience(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            new Backoff(Duration.ofMillis(1), Duration.ofMillis(5), TRIES),
            Duration.ofSeconds(1));
    private static final Patience SHORTER =
            new Patience(SHORT.connect(), Duration.ofMillis(300), SHORT.retries(), SHORT.longestWish());

    private PlayedApi api;

    @BeforeEach
    void start() throws IOException {
        api = new PlayedApi();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void what_was_created_is_created() throws Exception {
        assertThat(post("t1", SHORT)).isEqualTo(new Created());
    }

    @Test
    void a_connection_that_was_cut_before_the_commit_is_tried_again() throws Exception {
        api.befall("t1", cutBeforeTheCommit());

        assertThat(post("t1", SHORT)).isEqualTo(new Created());
        assertThat(api.committedNames()).containsExactly("t1");
    }

    @Test
    void a_connection_that_was_cut_after_the_commit_does_not_make_it_happen_twice() throws Exception {
        api.befall("t1", cutAfterTheCommit());

        assertThat(post("t1", SHORT)).isEqualTo(new Replayed());
        assertThat(api.committedNames()).containsExactly("t1");
    }

    @Test
    void an_answer_that_does_not_come_is_not_waited_for() throws Exception {
        var tested = new CountDownLatch(1);
        api.befall("t1", (exchange, commit) -> {
            commit.run();
            assertThat(tested.await(30, TimeUnit.SECONDS)).isTrue();
            exchange.close();
        });

        assertThat(post("t1", SHORTER)).isEqualTo(new Replayed());
        tested.countDown();
    }

    @Test
    void an_answer_that_stops_half_way_is_not_waited_for() throws Exception {
        var tested = new CountDownLatch(1);
        api.befall("t1", (exchange, commit) -> {
            commit.run();
            exchange.sendResponseHeaders(201, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            assertThat(tested.await(30, TimeUnit.SECONDS)).isTrue();
            exchange.close();
        });

        assertThat(post("t1", SHORTER)).isEqualTo(new Replayed());
        tested.countDown();
    }

    @Test
    void the_service_says_when_to_come_again() throws Exception {
        api.befall("t1", busy(429, "1"));

        assertThat(post("t1", SHORT)).isEqualTo(new Created());
        assertThat(timeBetweenTries()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void but_not_whenever_it_likes() throws Exception {
        api.befall("t1", busy(503, "86400"));

        assertThat(post("t1", SHORT)).isEqualTo(new Created());
    }

    @Test
    void after_so_many_tries_it_has_failed() throws Exception {
        api.befall("t1", busy(503), busy(503), busy(503));

        assertThat(post("t1", SHORT)).isEqualTo(new Failed("HTTP 503 SERVICE_UNAVAILABLE (3 tries)"));
        assertThat(api.requests()).hasSize(TRIES);
    }

    @Test
    void a_no_is_asked_for_once() throws Exception {
        api.befall("t1", no(409, "IDEMPOTENCY_KEY_CONFLICT", "Taken."));

        assertThat(post("t1", SHORT)).isEqualTo(new Refused("IDEMPOTENCY_KEY_CONFLICT", "Taken."));
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void a_no_names_the_fields_at_fault() throws Exception {
        var problem = """
                {"code": "INVALID_FIELD", "detail": "One field is not valid.",
                 "errors": [{"field": "postings[0].amount", "detail": "must be above zero"}]}
                """;
        api.befall("t1", (exchange, _) -> PlayedApi.answer(exchange, 422, problem));

        assertThat(post("t1", SHORT))
                .isEqualTo(new Refused(
                        "INVALID_FIELD", "One field is not valid. (postings[0].amount must be above zero)"));
    }

    @Test
    void a_fault_of_the_service_is_no_refusal() throws Exception {
        api.befall("t1", no(500, "INTERNAL_ERROR", "Sorry."));
        api.befall("t2", (exchange, _) -> PlayedApi.answer(exchange, 403, "<html>Who are you?</html>"));

        assertThat(post("t1", SHORT)).isEqualTo(new Failed("HTTP 500 INTERNAL_ERROR"));
        assertThat(post("t2", SHORT)).isEqualTo(new Failed("HTTP 403"));
    }

    @Test
    void a_service_that_has_gone_is_not_waited_for_with_every_line() throws Exception {
        var gone = Ledger.at(api.url(), "main");
        api.close();
        try (var connection = new Connection(SHORT, Optional.empty())) {
            var client = new LedgerClient(connection, gone, SHORT, 1);
            for (int line = 0; line < LedgerClient.HOPELESS; line++) {
                assertThat(client.post("transactions", "{}", Optional.empty()))
                        .isEqualTo(new Failed("cannot connect (3 tries)"));
            }
            assertThat(client.post("transactions", "{}", Optional.empty()))
                    .isEqualTo(new Failed("not sent, since the service no longer answers"));
        }
    }

    private Answer post(String name, Patience patience) throws InterruptedException {
        try (var connection = new Connection(patience, Optional.empty())) {
            return new LedgerClient(connection, Ledger.at(api.url(), "main"), patience, 1)
                    .post("transactions", ImportRun.transaction(name), Optional.empty());
        }
    }

    private Duration timeBetweenTries() {
        var times = api.requests().stream().mapToLong(Write::nanoTime).toArray();
        return Duration.ofNanos(times[1] - times[0]);
    }
}
