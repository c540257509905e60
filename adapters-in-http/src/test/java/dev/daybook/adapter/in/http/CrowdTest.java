package dev.daybook.adapter.in.http;

import static dev.daybook.adapter.in.http.fixture.RunningDaybook.MAIN;
import static dev.daybook.adapter.in.http.fixture.RunningDaybook.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.auth.OpenDoor;
import dev.daybook.adapter.in.http.fixture.Reply;
import dev.daybook.adapter.in.http.fixture.RunningDaybook;
import dev.daybook.adapter.in.http.server.HttpSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrowdTest {

    private static final int PLACES = 4;

    private final RunningDaybook daybook = new RunningDaybook(
            new HttpSettings("127.0.0.1", 0, new OpenDoor(), Duration.ofSeconds(30), Duration.ofSeconds(10), PLACES));
    private final CountDownLatch waiting = new CountDownLatch(PLACES);
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void close() {
        gate.countDown();
        daybook.close();
    }

    @Test
    void when_all_places_are_taken_more_are_turned_away_and_told_when_to_come_back() throws Exception {
        for (int i = 0; i < PLACES; i++) {
            daybook.open("till:" + i, "\"0\"").isStatus(201);
        }
        daybook.store().holdAppends(this::waitForGate);
        var accepted = new ArrayList<Future<Reply>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PLACES; i++) {
                var till = "till:" + i;
                accepted.add(threads.submit(() -> postOnceThereIsAPlace(till)));
            }
            waiting.await();

            var refused = daybook.client().get(MAIN);
            refused.isProblem(429, "TOO_MANY_REQUESTS");
            assertThat(refused.header("Retry-After")).hasValue("1");
            daybook.client()
                    .post(MAIN + "/transactions", transaction("bank", "wallet", "1", ""))
                    .isProblem(429, "TOO_MANY_REQUESTS");
            daybook.client().get("/health/live").isStatus(200);
            gate.countDown();
        }

        assertThat(accepted).allMatch(reply -> reply.resultNow().status() == 201);
    }

    @Test
    void every_place_is_given_back_whatever_the_answer_was() {
        for (int i = 0; i < 5 * PLACES; i++) {
            daybook.client().get(MAIN + "/accounts/other").isProblem(404, "ACCOUNT_NOT_FOUND");
            daybook.client().lost("GET", "/nowhere").isProblem(404, "NOT_FOUND");
            daybook.client().post("/v1/ledgers", "{").isProblem(400, "MALFORMED_REQUEST");
        }
    }

    /// A place may still be taken by a request that has been answered this very moment.
    private Reply postOnceThereIsAPlace(String till) {
        var reply = daybook.post("bank", till, "1", "");
        while (reply.status() == 429) {
            reply = daybook.post("bank", till, "1", "");
        }
        return reply;
    }

    private void waitForGate() {
        waiting.countDown();
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
