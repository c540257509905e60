package dev.daybook.adapter.in.http.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the server answers over HTTP is answered without it too. One seed is tried alone with
/// `-Ddaybook.fuzz.seed=…`.
class SameAnswersTest {

    private static final int REQUESTS = 700;

    /// Functions have no jobs and no streams; of lines that are carried out side by side, nobody knows the order.
    private static final List<Endpoint> AIMS = Endpoint.ALL.stream()
            .filter(
                    endpoint -> !endpoint.path()
                            .matches(
                                    "/v1/(projections|publications|verify|jobs).*|/metrics|.*/events/stream|.*/transactions/bulk"))
            .toList();

    private final List<String> differences = new ArrayList<>();
    private final TreeSet<String> answered = new TreeSet<>();

    static LongStream seeds() {
        return Optional.ofNullable(Long.getLong("daybook.fuzz.seed"))
                .map(LongStream::of)
                .orElseGet(() -> LongStream.of(1, ThreadLocalRandom.current().nextLong()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_same_request_gets_the_same_answer_with_and_without_a_server(long seed) throws IOException {
        var dice = new Dice(seed);
        var known = new Known();
        var sampler = new Sampler(known, dice);
        try (var twins = new Twins()) {
            twins.teach(known);
            for (int request = 0; request < REQUESTS; request++) {
                ask(twins, named(sampler.of(dice.pick(AIMS)), request), dice, known);
            }
        }
        if (!differences.isEmpty()) {
            fail("%d differences of -Ddaybook.fuzz.seed=%d%n%s"
                    .formatted(
                            differences.size(),
                            seed,
                            String.join("\n", differences.subList(0, Math.min(5, differences.size())))));
        }
        assertThat(answered).hasSizeGreaterThan(AIMS.size() / 2);
    }

    private void ask(Twins twins, Draft draft, Dice dice, Known known) throws IOException {
        Bend.some(draft, dice);
        var shot = draft.shot();
        if (!isAsAGatewayWouldHandItOn(shot)) {
            return;
        }
        var answers = twins.ask(shot);
        answers.ifPresent(both -> {
            known.learn(both.overHttp());
            if (!both.areAlike()) {
                differences.add("%s%n=> %s%n".formatted(shot, both));
            }
            draft.answering
                    .filter(_ -> both.overHttp().status() < 300)
                    .ifPresent(each -> answered.add(each.toString()));
        });
    }

    /// A write without a name gets an id by chance, which the other twin would not know again.
    private static Draft named(Draft draft, int request) {
        if (draft.method.equals("POST")) {
            draft.headers.removeIf(part -> part.name().equals("Idempotency-Key"));
            draft.headers.add(new Part("Idempotency-Key", "request-" + request % 500));
        }
        return draft;
    }

    private static boolean isAsAGatewayWouldHandItOn(Shot shot) {
        return shot.target().startsWith("/")
                && !shot.target().startsWith("//")
                && shot.headers().stream()
                        .allMatch(part -> part.value().chars().allMatch(each -> each >= ' ' && each <= '~')
                                && !part.name().matches("(?i)Host|Expect|Connection|Content-Length|Transfer-Encoding"));
    }
}
