package dev.daybook.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.application.job.Job.Kind;
import dev.daybook.application.job.Job.State;
import dev.daybook.application.job.JobResult.Redriven;
import dev.daybook.application.job.Jobs.Started;
import dev.daybook.application.port.Unavailable;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobsTest {

    private static final Redriven FINE = new Redriven(3, 0);

    private final Jobs jobs = new Jobs();

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void a_job_tells_how_far_it_is_and_then_its_result() {
        var gate = new CountDownLatch(1);
        var id = begun("books", progress -> {
            progress.phase("half way", 10);
            progress.reached(5);
            hold(gate);
            return FINE;
        });
        await().until(() -> job(id).done() == 5);
        assertThat(job(id).phase()).isEqualTo("half way");
        assertThat(job(id).total()).isEqualTo(10);
        assertThat(job(id).state()).isEqualTo(State.RUNNING);

        gate.countDown();

        await().until(() -> job(id).state() == State.DONE);
        assertThat(job(id).result()).contains(FINE);
        assertThat(job(id).endedAt()).isPresent();
    }

    @Test
    void two_jobs_never_work_on_the_same_subject() {
        var gate = new CountDownLatch(1);
        var running = begun("books", _ -> {
            hold(gate);
            return FINE;
        });

        assertThat(jobs.start(Kind.REBUILD, "books", _ -> FINE))
                .isInstanceOfSatisfying(
                        Started.Busy.class,
                        busy -> assertThat(busy.running().id()).isEqualTo(running));
        var other = begun("balances", _ -> FINE);
        await().until(() -> job(other).state() == State.DONE);
        gate.countDown();
        await().until(() -> job(running).state() == State.DONE);
        var _ = begun("books", _ -> FINE);
    }

    @Test
    void a_failure_is_told() {
        var id = begun("books", _ -> {
            throw new Unavailable("away", null);
        });

        await().until(() -> job(id).state() == State.FAILED);
        assertThat(job(id).error())
                .hasValueSatisfying(error -> assertThat(error).contains("away"));
    }

    @Test
    void an_unknown_job_is_not_found() {
        assertThat(jobs.find(UUID.randomUUID())).isEmpty();
    }

    private UUID begun(String subject, Jobs.Work work) {
        return ((Started.Begun) jobs.start(Kind.REDRIVE, subject, work)).job().id();
    }

    private Job job(UUID id) {
        return jobs.find(id).orElseThrow();
    }

    private static void hold(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
