package dev.daybook.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// What everybody may rely on who takes a lease.
public interface LeaseContract {

    /// Longer than any lease lasts that its holder does not renew, with room for a slow machine.
    Duration LONG = Duration.ofSeconds(30);

    /// The same lease, as another process sees it.
    Lease another();

    /// Ends the process that has this lease, without giving it up.
    void crash(Lease lease);

    @Test
    default void one_that_is_free_is_taken_and_held() throws InterruptedException {
        try (var held = another().take()) {
            assertThat(held.isHeld()).isTrue();
        }
    }

    @Test
    default void the_next_one_waits_until_it_is_given_up() throws Exception {
        var first = another().take();
        var second = taking(another());

        assertThat(first.isHeld()).isTrue();
        assertThat(second).isNotDone();
        first.close();

        try (var held = second.get(LONG.toSeconds(), TimeUnit.SECONDS)) {
            assertThat(held.isHeld()).isTrue();
        }
    }

    @Test
    default void one_that_was_given_up_is_not_held_any_more() throws InterruptedException {
        var held = another().take();

        held.close();

        assertThat(held.isHeld()).isFalse();
    }

    @Test
    default void it_goes_on_to_another_when_its_holder_crashes_and_never_to_two() throws Exception {
        var doomed = another();
        var first = doomed.take();
        var overlaps = new AtomicReference<Optional<String>>(Optional.empty());
        var second = taking(another()).thenApply(held -> {
            if (first.isHeld()) {
                overlaps.set(Optional.of("both hold it"));
            }
            return held;
        });

        crash(doomed);

        await().atMost(LONG).until(second::isDone);
        try (var held = second.get()) {
            assertThat(held.isHeld()).isTrue();
            assertThat(overlaps.get()).isEmpty();
        }
    }

    @Test
    default void whoever_waits_for_it_can_be_told_to_stop() throws InterruptedException {
        try (var held = another().take()) {
            var taken = new CompletableFuture<Lease.Held>();
            var waiting = taking(another(), taken);

            waiting.interrupt();

            assertThat(waiting.join(LONG)).isTrue();
            assertThat(taken)
                    .failsWithin(Duration.ZERO)
                    .withThrowableThat()
                    .withCauseInstanceOf(InterruptedException.class);
            assertThat(held.isHeld()).isTrue();
        }
    }

    private static CompletableFuture<Lease.Held> taking(Lease lease) {
        var taken = new CompletableFuture<Lease.Held>();
        var _ = taking(lease, taken);
        return taken;
    }

    private static Thread taking(Lease lease, CompletableFuture<Lease.Held> taken) {
        return Thread.ofVirtual().start(() -> {
            try {
                taken.complete(lease.take());
            } catch (InterruptedException | RuntimeException failed) {
                taken.completeExceptionally(failed);
            }
        });
    }
}
