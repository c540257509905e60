package dev.daybook.bootstrap.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookmarkTest {

    private static final long SEED = 7;

    private final AtomicInteger looks = new AtomicInteger();

    /// What is known of a ledger in which every step up to this one has happened.
    private long latestAfter(long number) throws InterruptedException {
        return new Bookmark(new Script(SEED), externalId -> {
                    looks.incrementAndGet();
                    return Long.parseLong(externalId.substring("demo-7-".length())) <= number;
                })
                .latest();
    }

    @Test
    void in_a_new_ledger_nothing_has_happened() throws InterruptedException {
        assertThat(latestAfter(-1)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(longs = {40, 41, 42, 43, 500, 5_000, 50_000})
    void the_newest_step_is_found_with_few_looks(long number) throws InterruptedException {
        assertThat(latestAfter(number)).isBetween(number - 10, number);
        assertThat(looks).hasValueLessThan(40);
    }
}
