package dev.daybook.application.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LanesTest {

    @Test
    void results_come_in_the_order_of_the_tasks_although_the_last_ended_first() throws Exception {
        var lastIsDone = new CountDownLatch(1);
        var results = new ArrayList<Integer>();
        try (var lanes = new Lanes<String, Integer>(4, results::add)) {
            lanes.submit(Set.of(), () -> {
                await(lastIsDone);
                return 1;
            });
            lanes.submit(Set.of(), () -> {
                lastIsDone.countDown();
                return 2;
            });
        }
        assertThat(results).containsExactly(1, 2);
    }

    @Test
    void tasks_that_share_a_lane_run_one_after_the_other_in_order() throws Exception {
        var ran = new ConcurrentLinkedQueue<Integer>();
        try (var lanes = new Lanes<String, Integer>(16, _ -> {})) {
            for (int number = 0; number < 500; number++) {
                int task = number;
                lanes.submit(Set.of("wallet", "other" + task % 3), () -> {
                    ran.add(task);
                    return task;
                });
            }
        }
        assertThat(List.copyOf(ran)).isSorted().hasSize(500);
    }

    @Test
    void never_more_than_its_width_are_under_way() throws Exception {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        try (var lanes = new Lanes<String, Integer>(3, _ -> {})) {
            for (int number = 0; number < 200; number++) {
                lanes.submit(Set.of(), () -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    return running.decrementAndGet();
                });
            }
        }
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void a_receiver_that_fails_stops_the_submitter() {
        assertThatThrownBy(() -> {
                    try (var lanes = new Lanes<String, Integer>(2, LanesTest::refuse)) {
                        for (int number = 0; number < 100; number++) {
                            int task = number;
                            lanes.submit(Set.of(), () -> task);
                        }
                    }
                })
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("the reader has gone");
    }

    @Test
    void a_task_that_fails_is_told_at_the_end() {
        assertThatThrownBy(() -> {
                    try (var lanes = new Lanes<String, List<Integer>>(2, _ -> {})) {
                        lanes.submit(Set.of(), () -> {
                            throw new IllegalStateException("broken");
                        });
                    }
                })
                .hasRootCauseMessage("broken");
    }

    private static void refuse(int result) {
        throw new IllegalStateException("the reader has gone");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
