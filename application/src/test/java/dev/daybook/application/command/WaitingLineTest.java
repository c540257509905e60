package dev.daybook.application.command;

import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.port.StreamId;
import dev.daybook.domain.id.AccountId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WaitingLineTest {

    private record Named(String name, Set<StreamId> streams) implements Claim {}

    private final WaitingLine<Named> line = new WaitingLine<>();

    @Test
    void whoever_finds_nobody_goes_alone_and_at_once() {
        assertThat(arrive("first", "a", "b")).containsExactly(List.of("first"));
        assertThat(arrive("second", "c")).containsExactly(List.of("second"));
        assertThat(arrive("third")).containsExactly(List.of("third"));
    }

    @Test
    void those_who_wait_for_the_same_stream_go_together_in_the_order_in_which_they_came() {
        var first = started("first", "till", "a");
        assertThat(arrive("second", "till", "b")).isEmpty();
        assertThat(arrive("third", "till", "c")).isEmpty();

        assertThat(leave(first)).containsExactly(List.of("second", "third"));
    }

    @Test
    void those_who_have_no_stream_in_common_go_beside_each_other() {
        var first = started("first", "a", "b");
        assertThat(arrive("second", "a")).isEmpty();
        assertThat(arrive("third", "b")).isEmpty();

        assertThat(leave(first)).containsExactly(List.of("second"), List.of("third"));
    }

    @Test
    void nobody_overtakes_one_who_waits_for_something_else_as_well() {
        var first = started("first", "a");
        var other = started("other", "b");
        assertThat(arrive("both", "a", "b")).isEmpty();
        assertThat(arrive("late", "b")).isEmpty();

        assertThat(leave(other)).isEmpty();
        assertThat(leave(first)).containsExactly(List.of("both", "late"));
    }

    @Test
    void one_who_would_join_two_groups_waits_for_both() {
        var all = started("all", "a", "b");
        assertThat(arrive("left", "a")).isEmpty();
        assertThat(arrive("right", "b")).isEmpty();
        assertThat(arrive("bridge", "a", "b")).isEmpty();

        var groups = line.leave(all);
        assertThat(names(groups)).containsExactly(List.of("left"), List.of("right"));
        assertThat(leave(groups.getFirst())).isEmpty();
        assertThat(leave(groups.getLast())).containsExactly(List.of("bridge"));
    }

    @Test
    void a_group_grows_no_larger_than_a_commit() {
        var first = started("first", "till");
        IntStream.range(0, 60)
                .forEach(number ->
                        assertThat(arrive("n" + number, "till", "w" + number)).isEmpty());

        var second = line.leave(first);
        var third = line.leave(second.getFirst());

        assertThat(second)
                .singleElement()
                .satisfies(group -> assertThat(group.members()).hasSize(50));
        assertThat(third)
                .singleElement()
                .satisfies(group -> assertThat(group.members()).hasSize(10));
    }

    @Test
    void one_who_gives_up_is_waited_for_no_more() {
        var first = started("first", "a");
        var both = claim("both", "a", "b");
        assertThat(line.arrive(both)).isEmpty();
        assertThat(arrive("behind", "b")).isEmpty();

        assertThat(names(line.giveUp(both))).containsExactly(List.of("behind"));
        assertThat(line.isWaiting(both)).isFalse();
        assertThat(leave(first)).isEmpty();
    }

    private Group<Named> started(String name, String... streams) {
        return line.arrive(claim(name, streams)).getFirst();
    }

    private List<List<String>> arrive(String name, String... streams) {
        return names(line.arrive(claim(name, streams)));
    }

    private List<List<String>> leave(Group<Named> group) {
        return names(line.leave(group));
    }

    private static List<List<String>> names(List<Group<Named>> groups) {
        return groups.stream()
                .map(group -> group.members().stream().map(Named::name).toList())
                .toList();
    }

    private static Named claim(String name, String... streams) {
        return new Named(
                name,
                Stream.of(streams)
                        .map(stream -> StreamId.of(MAIN, new AccountId(stream)))
                        .collect(Collectors.toSet()));
    }
}
