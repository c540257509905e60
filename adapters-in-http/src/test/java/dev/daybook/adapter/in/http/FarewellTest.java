package dev.daybook.adapter.in.http;

import static dev.daybook.adapter.in.http.fixture.RunningDaybook.MAIN;
import static dev.daybook.adapter.in.http.fixture.RunningDaybook.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.RawConnection;
import dev.daybook.adapter.in.http.fixture.RunningDaybook;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FarewellTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);

    @Test
    void a_request_under_way_is_answered_before_the_server_stops() throws Exception {
        try (var daybook = new RunningDaybook();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int port = daybook.api().port();
            daybook.store().breakWith(this::waitAndFail);
            var history = threads.submit(() -> daybook.client().get(MAIN + "/accounts/wallet/events"));
            asked.await();

            var stopped = threads.submit(daybook.api()::close);
            awaitNobodyListens(port);
            answer.countDown();

            history.get().isProblem(500, "INTERNAL_ERROR");
            assertThat(stopped).succeedsWithin(LONG_ENOUGH);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/bulk", "/bulk?atomic=true"})
    void a_write_that_was_accepted_is_carried_out_and_answered(String path) throws Exception {
        try (var daybook = new RunningDaybook();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int port = daybook.api().port();
            long before = daybook.store().commits();
            daybook.store().holdAppends(this::await);
            var deposit = transaction("bank", "wallet", "1", "");
            var write = threads.submit(() -> path.isEmpty()
                    ? daybook.client().post(MAIN + "/transactions", deposit)
                    : daybook.client().postLines(MAIN + "/transactions" + path, deposit));
            asked.await();

            var stopped = threads.submit(daybook.api()::close);
            awaitNobodyListens(port);
            answer.countDown();

            assertThat(write.get().text()).contains("\"status\":\"posted\"");
            assertThat(daybook.store().commits()).isEqualTo(before + 1);
            assertThat(stopped).succeedsWithin(LONG_ENOUGH);
        }
    }

    private RuntimeException waitAndFail() {
        await();
        return new IllegalStateException("the answer of a request that was under way");
    }

    private void await() {
        asked.countDown();
        try {
            answer.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void awaitNobodyListens(int port) {
        long start = System.nanoTime();
        while (somebodyListens(port)) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG_ENOUGH);
            Thread.onSpinWait();
        }
    }

    private static boolean somebodyListens(int port) {
        try (var connection = new RawConnection(port)) {
            return connection.isOpen();
        } catch (IOException _) {
            return false;
        }
    }
}
