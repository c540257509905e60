package dev.daybook.application.command;

import static dev.daybook.application.port.Streams.command;
import static dev.daybook.application.port.Streams.credits;
import static dev.daybook.domain.fixture.AccountWords.labelled;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.SAVINGS;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.guarded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.application.port.Commit;
import dev.daybook.application.port.Loaded;
import dev.daybook.application.port.StreamAppend;
import dev.daybook.application.port.StreamHead;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Streams;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.account.AccountDecider;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.id.AccountId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JointCommitTest {

    private final JointCommit commit = new JointCommit();

    @Test
    void events_on_one_stream_follow_each_other_and_their_common_head() {
        var first = append(WALLET, credits(WALLET, 1));
        var second = append(WALLET, credits(WALLET, 2));

        assertThat(commit.takesIn(List.of(first))).isTrue();
        assertThat(commit.takesIn(List.of(second, append(SAVINGS, credits(SAVINGS, 3)))))
                .isTrue();

        assertThat(commit.commit().appends())
                .extracting(append -> append.events().size())
                .containsExactly(2, 1);
        assertThat(commit.commit().appends().getFirst().events())
                .containsExactly(first.events().getFirst(), second.events().getFirst());
    }

    @Test
    void it_takes_in_a_hundred_events_and_no_more() {
        assertThat(commit.takesIn(List.of(some(60)))).isTrue();
        assertThat(commit.takesIn(List.of(some(41)))).isFalse();
        assertThat(commit.takesIn(List.of(some(40)))).isTrue();
        assertThat(commit.takesIn(List.of(some(1)))).isFalse();

        assertThat(commit.commit().size()).isEqualTo(Commit.MAX_EVENTS);
    }

    @Test
    void it_takes_in_no_more_than_surely_fits_into_one_atomic_write() {
        var large = append(WALLET, labelled(WALLET, Map.of("text", "x".repeat(100_000))));

        assertThat(commit.takesIn(List.of(large))).isTrue();
        assertThat(commit.takesIn(List.of(large))).isTrue();
        assertThat(commit.takesIn(List.of(large))).isTrue();
        assertThat(commit.takesIn(List.of(large))).isFalse();
        assertThat(commit.takesIn(List.of(some(1)))).isTrue();
    }

    @Test
    void the_first_is_taken_in_whatever_its_size() {
        assertThat(commit.takesIn(List.of(some(101)))).isTrue();
    }

    @Test
    void events_that_were_decided_on_different_heads_do_not_go_together() {
        var ahead = new Loaded<>(StreamHead.stored(StreamId.of(MAIN, WALLET), 7, new byte[32]), opened(WALLET));

        assertThat(commit.takesIn(List.of(some(1)))).isTrue();
        assertThatThrownBy(() -> commit.takesIn(List.of(
                        append(SAVINGS, credits(SAVINGS, 1)), Streams.append(command(), ahead, credits(WALLET, 1)))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(commit.commit().size()).isEqualTo(1);
    }

    private static StreamAppend some(int events) {
        return append(WALLET, Collections.nCopies(events, credits(WALLET, 1)).toArray(AccountEvent[]::new));
    }

    private static StreamAppend append(AccountId account, AccountEvent... events) {
        var head = StreamHead.stored(StreamId.of(MAIN, account), 1, new byte[32]);
        return Streams.append(command(), new Loaded<>(head, opened(account)), events);
    }

    private static Account opened(AccountId account) {
        var decider = new AccountDecider();
        return decider.evolve(decider.initialState(), guarded(account));
    }
}
