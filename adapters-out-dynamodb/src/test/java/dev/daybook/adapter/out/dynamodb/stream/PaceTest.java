package dev.daybook.adapter.out.dynamodb.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration BUSY = Duration.ofMillis(20);
    private static final Duration IDLE = Duration.ofSeconds(2);

    private final Pace pace = new Pace(BUSY, IDLE);

    @Test
    void while_changes_come_it_only_lets_them_gather() throws InterruptedException {
        assertThat(waited(true)).isBetween(BUSY, IDLE.dividedBy(2));
        assertThat(waited(true)).isBetween(BUSY, IDLE.dividedBy(2));
    }

    @Test
    void while_none_come_each_wait_is_twice_the_one_before() throws InterruptedException {
        for (int times : new int[] {2, 4, 8, 16}) {
            assertThat(waited(false)).isGreaterThanOrEqualTo(BUSY.multipliedBy(times));
        }
    }

    @Test
    void a_word_of_one_ends_the_wait_however_long_it_would_have_been() throws InterruptedException {
        for (int waits = 0; waits < 6; waits++) {
            var _ = waited(false);
        }
        pace.wake();

        assertThat(waited(false)).isLessThan(IDLE.dividedBy(2));
        assertThat(waited(false)).isLessThan(IDLE.dividedBy(2));
    }

    private Duration waited(boolean found) throws InterruptedException {
        long before = System.nanoTime();
        pace.await(found);
        return Duration.ofNanos(System.nanoTime() - before);
    }
}
