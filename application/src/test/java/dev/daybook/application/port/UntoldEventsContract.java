package dev.daybook.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.domain.event.EventType;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a bus has refused.
public interface UntoldEventsContract {

    Instant NOON = Instant.parse("2026-11-01T12:00:00.123456Z");
    Instant LATER = NOON.plusSeconds(60);
    EventType POSTED = new EventType("account-entries-posted", 2);

    /// Those of one publication, each time from afresh.
    UntoldEvents untold(String publication);

    @Test
    default void where_nothing_was_refused_nothing_is_kept() {
        assertThat(untold("bus").list(Optional.empty(), 10)).isEmpty();
        assertThat(untold("bus").find(ref("wallet", 1))).isEmpty();
        assertThat(untold("bus").count()).isZero();
    }

    @Test
    default void what_was_refused_is_kept_with_the_reason() {
        park("bus", "wallet", 7, "larger than 262144 bytes", NOON);

        var expected = new UntoldEvent(ref("wallet", 7), POSTED, "larger than 262144 bytes", 1, NOON);
        assertThat(untold("bus").find(ref("wallet", 7))).contains(expected);
        assertThat(untold("bus").list(Optional.empty(), 10)).containsExactly(expected);
        assertThat(untold("bus").count()).isEqualTo(1);
    }

    @Test
    default void what_is_refused_again_counts_once_with_the_latest_reason_and_the_first_time() {
        park("bus", "wallet", 7, "too large", NOON);
        park("bus", "wallet", 7, "still too large", LATER);

        assertThat(untold("bus").list(Optional.empty(), 10))
                .containsExactly(new UntoldEvent(ref("wallet", 7), POSTED, "still too large", 2, NOON));
        assertThat(untold("bus").count()).isEqualTo(1);
    }

    @Test
    default void publications_have_their_own() {
        park("bus", "wallet", 7, "too large", NOON);

        assertThat(untold("other-bus").find(ref("wallet", 7))).isEmpty();
        assertThat(untold("other-bus").count()).isZero();
    }

    @Test
    default void what_was_told_after_all_is_gone_and_may_be_removed_again() {
        park("bus", "wallet", 7, "too large", NOON);
        park("bus", "wallet", 8, "too large", NOON);

        untold("bus").remove(ref("wallet", 7));
        untold("bus").remove(ref("wallet", 7));

        assertThat(untold("bus").list(Optional.empty(), 10))
                .extracting(UntoldEvent::event)
                .containsExactly(ref("wallet", 8));
    }

    @Test
    default void they_are_listed_by_stream_and_version_page_by_page() {
        LongStream.of(100, 9, 2).forEach(version -> park("bus", "wallet", version, "too large", NOON));
        park("bus", "wallet:2", 5, "too large", NOON);
        park("bus", "cash", 11, "too large", NOON);

        var expected =
                List.of(ref("cash", 11), ref("wallet", 2), ref("wallet", 9), ref("wallet", 100), ref("wallet:2", 5));
        for (int size = 1; size <= 6; size++) {
            int limit = size;
            var listed = Pages.<UntoldEvent>all(size, last -> untold("bus").list(last.map(UntoldEvent::event), limit));
            assertThat(listed).extracting(UntoldEvent::event).isEqualTo(expected);
        }
    }

    @Test
    default void any_number_of_them_is_counted() {
        LongStream.rangeClosed(1, 120).forEach(version -> park("bus", "wallet", version, "x".repeat(1_000), NOON));

        assertThat(untold("bus").count()).isEqualTo(120);
        assertThat(untold("bus").list(Optional.empty(), 1_000)).hasSize(120);
    }

    private void park(String publication, String account, long version, String reason, Instant at) {
        Stream.of(new Hint(ref(account, version), POSTED, NOON))
                .map(Unreadable::new)
                .forEach(event -> untold(publication).park(event, reason, at));
    }

    private static EventRef ref(String account, long version) {
        return new EventRef(StreamId.of(new LedgerId("main"), new AccountId(account)), version);
    }
}
