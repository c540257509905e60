package dev.daybook.bootstrap.cli.importer;

import static dev.daybook.bootstrap.cli.client.PlayedApi.busy;
import static dev.daybook.bootstrap.cli.client.PlayedApi.no;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.bootstrap.cli.client.PlayedApi;
import dev.daybook.bootstrap.cli.client.PlayedApi.Mishap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Which lines wait for which.
@Timeout(60)
class ImportOrderTest {

    @TempDir
    private Path directory;

    private PlayedApi api;
    private ImportRun run;

    @BeforeEach
    void start() throws IOException {
        api = new PlayedApi();
        run = new ImportRun(api.url(), directory);
        run.accounts(
                ImportRun.account("bank", "null"),
                ImportRun.account("food", "null"),
                ImportRun.account("wallet", "\"0\""));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void lines_on_a_guarded_account_keep_their_order() {
        assertOrderKeptOn("wallet");
    }

    @Test
    void lines_on_an_account_that_the_file_does_not_tell_of_keep_their_order() {
        assertOrderKeptOn("unheard:of");
    }

    /// It may well be there already, with a minimum balance.
    @Test
    void lines_on_an_account_that_was_refused_keep_their_order() {
        api.befall("food", no(409, "ACCOUNT_ALREADY_EXISTS", "It was opened with other facts."));

        run.transactions(on("food", 1), on("food", 2));
        api.befall("t1", busy(503));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(api.committedNames()).endsWith("t1", "t2");
    }

    @Test
    void of_two_lines_with_one_external_id_the_first_counts() {
        var first = ImportRun.transaction("t1", "food", "bank");
        var second = ImportRun.transaction("t1", "bank", "food");
        api.befall("t1", busy(503));

        run.transactions(first, second);
        assertThat(run.exitCode()).isZero();

        assertThat(api.committed().getLast().body()).isEqualTo(first);
    }

    @Test
    void lines_on_unbounded_accounts_do_not_wait() {
        var overtaken = new CountDownLatch(1);
        api.befall("t1", (exchange, commit) -> {
            assertThat(overtaken.await(30, TimeUnit.SECONDS)).isTrue();
            commit.run();
            PlayedApi.answer(exchange, 201, "{}");
        });
        api.befall("t2", (exchange, commit) -> {
            commit.run();
            overtaken.countDown();
            PlayedApi.answer(exchange, 201, "{}");
        });

        run.transactions(on("wallet", 1), on("food", 2));
        assertThat(run.exitCode()).isZero();

        assertThat(api.committedNames()).endsWith("t2", "t1");
    }

    @Test
    void as_many_requests_are_under_way_as_asked_for_and_never_more() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var allAtOnce = new CyclicBarrier(3);
        Mishap meeting = (exchange, _) -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            await(allAtOnce);
            running.decrementAndGet();
            PlayedApi.answer(exchange, 201, "{}");
        };
        IntStream.rangeClosed(1, 30).forEach(number -> api.befall("t" + number, meeting));
        run.transactions(IntStream.rangeClosed(1, 30)
                .mapToObj(number -> on("food", number))
                .toArray(String[]::new));

        assertThat(run.exitCode("--concurrency", "3")).isZero();

        assertThat(most).hasValue(3);
    }

    private void assertOrderKeptOn(String account) {
        api.befall("t1", busy(503), busy(503));
        api.befall("t3", busy(503));
        run.transactions(on(account, 1), on(account, 2), on(account, 3), on(account, 4));

        assertThat(run.exitCode()).isZero();

        assertThat(api.committedNames()).endsWith("t1", "t2", "t3", "t4");
    }

    private static String on(String account, int number) {
        return ImportRun.transaction("t" + number, account, "bank");
    }

    private static void await(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }
}
