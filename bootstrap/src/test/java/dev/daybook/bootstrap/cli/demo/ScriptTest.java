package dev.daybook.bootstrap.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.bootstrap.cli.demo.Step.Capture;
import dev.daybook.bootstrap.cli.demo.Step.Describe;
import dev.daybook.bootstrap.cli.demo.Step.Freeze;
import dev.daybook.bootstrap.cli.demo.Step.Hold;
import dev.daybook.bootstrap.cli.demo.Step.Post;
import dev.daybook.bootstrap.cli.demo.Step.Refund;
import dev.daybook.bootstrap.cli.demo.Step.Release;
import dev.daybook.bootstrap.cli.demo.Step.Unfreeze;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

    private static final int MANY = 6_000;

    private static List<Step> steps(long seed) {
        var script = new Script(seed);
        return Stream.generate(script::next).limit(MANY).toList();
    }

    @Test
    void the_nth_step_of_a_seed_is_always_the_same() {
        assertThat(steps(7)).isEqualTo(steps(7)).isNotEqualTo(steps(8));
        assertThat(steps(7))
                .extracting(Step::number)
                .isEqualTo(IntStream.range(0, MANY).mapToObj(Long::valueOf).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 1, 2, 3, 4, 5, 6, 1_000_003})
    void a_ledger_accepts_every_step_but_those_meant_to_be_refused(long seed) {
        var books = new Books();

        assertThat(steps(seed))
                .allSatisfy(step -> assertThat(books.refusal(step)).isEqualTo(step.refusal()));
    }

    @Test
    void what_is_in_the_books_has_come_from_the_bank() {
        var books = new Books();
        var withoutExpiries = steps(7).stream()
                .filter(step -> !(step instanceof Hold hold && hold.expiresIn().isPresent()))
                .toList();
        assertThat(withoutExpiries)
                .allSatisfy(step -> assertThat(books.refusal(step)).isEqualTo(step.refusal()));

        for (var market : Market.ALL) {
            assertThat(market.accounts().stream()
                            .map(Account::id)
                            .mapToLong(books::available)
                            .sum())
                    .isNotPositive();
            assertThat(books.available(market.bank())).isNegative();
            assertThat(books.available(market.fees())).isPositive();
        }
    }

    @Test
    void soon_everything_happens_that_can() {
        var early = steps(7).subList(0, 1_500);

        assertThat(early.stream().map(Object::getClass).collect(Collectors.toSet()))
                .contains(
                        Post.class,
                        Hold.class,
                        Capture.class,
                        Release.class,
                        Refund.class,
                        Freeze.class,
                        Unfreeze.class,
                        Describe.class);
        assertThat(early.stream().flatMap(step -> step.refusal().stream()))
                .contains("INSUFFICIENT_FUNDS", "ACCOUNT_FROZEN");
        assertThat(early)
                .anyMatch(step -> step instanceof Hold hold && hold.expiresIn().isPresent());
        assertThat(early)
                .anyMatch(step -> step instanceof Post post && post.moves().size() > 1);
    }

    @Test
    void the_past_comes_nearer_and_ends_in_the_present() {
        var posts = steps(7).stream()
                .filter(Post.class::isInstance)
                .map(Post.class::cast)
                .toList();

        assertThat(posts.getFirst().ago()).isGreaterThan(Duration.ofDays(41));
        assertThat(posts).extracting(Post::ago).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(posts.getLast().ago()).isZero();
    }
}
