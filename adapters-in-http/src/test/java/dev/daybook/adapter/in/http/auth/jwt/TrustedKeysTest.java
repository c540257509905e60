package dev.daybook.adapter.in.http.auth.jwt;

import static dev.daybook.adapter.in.http.fixture.Issuer.keys;
import static dev.daybook.adapter.in.http.fixture.Issuer.text;
import static dev.daybook.adapter.in.http.fixture.Issuer.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpExchange;
import dev.daybook.adapter.in.http.auth.Refusal;
import dev.daybook.adapter.in.http.fixture.Issuer;
import dev.daybook.adapter.in.http.fixture.Issuer.Answering;
import dev.daybook.application.port.Unavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class TrustedKeysTest {

    private static final Duration FRESH = Tokens.LIMITS.fresh();
    private static final int TRIES = Tokens.LIMITS.tries().attempts();

    private final Tokens tokens = new Tokens();
    private final Issuer issuer = tokens.issuer();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void close() {
        never.countDown();
        tokens.close();
    }

    private static String signedBy(JWK key) {
        return Issuer.sign(
                JWSAlgorithm.RS256, key, Issuer.claims().expirationTime(null).claim("exp", 4_000_000_000L));
    }

    private void isLetIn(JWK key) {
        assertThat(tokens.holder(signedBy(key)).actor()).isEqualTo("alice");
    }

    private void isNotTrusted(JWK key) {
        assertThat(tokens.refusal(signedBy(key))).isEqualTo(Refusal.NOT_TRUSTED);
    }

    @Test
    void the_issuer_is_asked_when_the_first_token_comes_and_then_seldom() {
        assertThat(issuer.asked()).isZero();

        IntStream.range(0, 20).forEach(_ -> isLetIn(Issuer.KEY));

        assertThat(issuer.asked()).isOne();
    }

    @Test
    void many_first_tokens_at_once_ask_once() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(Collections.nCopies(20, () -> tokens.holder(token())));
            for (Future<?> each : all) {
                assertThat(each.get()).isNotNull();
            }
        }
        assertThat(issuer.asked()).isOne();
    }

    @Test
    void a_new_key_counts_with_the_first_token_that_it_signed() {
        isLetIn(Issuer.KEY);
        issuer.publish(Issuer.KEY, Issuer.OTHER_KEY);

        isLetIn(Issuer.OTHER_KEY);
        isLetIn(Issuer.KEY);
        assertThat(issuer.asked()).isEqualTo(2);
    }

    @Test
    void a_key_that_is_withdrawn_stops_counting() {
        isLetIn(Issuer.KEY);
        issuer.publish(Issuer.OTHER_KEY);
        isLetIn(Issuer.KEY);

        tokens.pass(FRESH.plusSeconds(1));

        isNotTrusted(Issuer.KEY);
        isLetIn(Issuer.OTHER_KEY);
    }

    @Test
    void keys_are_asked_for_anew_beside_the_requests_once_they_are_half_as_old_as_they_may_get() throws Exception {
        var asked = new CountDownLatch(1);
        isLetIn(Issuer.KEY);
        issuer.answerWith(exchange -> {
            asked.countDown();
            hang(exchange);
        });

        tokens.pass(FRESH.dividedBy(2).plusSeconds(1));

        isLetIn(Issuer.KEY);
        asked.await();
        isLetIn(Issuer.KEY);
    }

    @Test
    void made_up_keys_do_not_make_us_ask_again_and_again() {
        isLetIn(Issuer.KEY);

        IntStream.range(0, 50).forEach(_ -> isNotTrusted(Issuer.OTHER_KEY));
        assertThat(issuer.asked()).isEqualTo(2);
        isLetIn(Issuer.KEY);

        issuer.publish(Issuer.OTHER_KEY);
        tokens.pass(Tokens.LIMITS.apart());
        isLetIn(Issuer.OTHER_KEY);
        assertThat(issuer.asked()).isEqualTo(3);
    }

    @Test
    void an_issuer_that_is_away_is_outlasted_for_some_hours() {
        isLetIn(Issuer.KEY);
        issuer.answerWith(text(503, "Not now."));

        tokens.pass(Tokens.LIMITS.outage().minusMinutes(1));
        isLetIn(Issuer.KEY);
        isNotTrusted(Issuer.OTHER_KEY);

        tokens.pass(Duration.ofMinutes(2).plus(FRESH));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> tokens.prove(token()));
    }

    static Stream<Answering> wrong() {
        return Stream.of(
                text(500, "Oh."),
                text(404, "{\"keys\":[]}"),
                text(200, "<html>Hello</html>"),
                text(200, "[]"),
                text(200, "{\"keys\":7}"),
                text(200, "{\"keys\":[]," + "\"a\":\"%s\"}".formatted("x".repeat(1 << 20))),
                exchange -> {
                    exchange.getResponseHeaders().set("Location", "/keys");
                    text(302, "").answer(exchange);
                },
                exchange -> exchange.close());
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void without_any_keys_nobody_can_be_proven_for_now(Answering wrong) {
        issuer.answerWith(wrong);

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> tokens.prove(token()))
                .withMessageNotContaining(token());
        // The JDK's client asks once more by itself when a connection ends without an answer.
        assertThat(issuer.asked()).isBetween(TRIES, 2 * TRIES);

        issuer.publish(Issuer.KEY);
        isLetIn(Issuer.KEY);
    }

    @Test
    void an_issuer_that_does_not_answer_is_not_waited_for() {
        isNotWaitedFor(this::hang);
    }

    @Test
    void one_that_answers_by_and_by_is_not_waited_for_either() {
        isNotWaitedFor(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            hang(exchange);
        });
    }

    private void isNotWaitedFor(Answering slow) {
        try (var impatient = new Tokens(JwtSettings.USUAL_SKEW, Tokens.IMPATIENT)) {
            impatient.issuer().answerWith(slow);

            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> impatient.prove(token()));

            never.countDown();
        }
    }

    @Test
    void an_answer_that_gets_lost_is_asked_for_again() {
        issuer.answerWith(exchange -> {
            issuer.answerWith(keys(Issuer.KEY));
            exchange.close();
        });

        isLetIn(Issuer.KEY);
        assertThat(issuer.asked()).isEqualTo(2);
    }

    @Test
    void when_nobody_answers_the_issuer_is_left_alone_for_a_while() {
        issuer.answerWith(text(500, "Oh."));

        for (int token = 0; token < 10; token++) {
            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> tokens.prove(token()));
        }
        assertThat(issuer.asked()).isEqualTo(2 * TRIES);
    }

    @Test
    void a_key_that_is_published_for_something_else_proves_nothing() {
        issuer.publish(new RSAKey.Builder(Issuer.KEY).keyUse(KeyUse.ENCRYPTION).build());

        isNotTrusted(Issuer.KEY);
    }

    private void hang(HttpExchange exchange) throws IOException {
        try {
            never.await();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
        exchange.close();
    }
}
