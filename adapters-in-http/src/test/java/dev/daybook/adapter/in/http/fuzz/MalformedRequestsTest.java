package dev.daybook.adapter.in.http.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sends what the document asks for, bent in many ways, and holds every answer against the document. One seed is tried
/// alone with `-Ddaybook.fuzz.seed=…`.
class MalformedRequestsTest {

    private static final int FIXED = 4;
    private static final int FRESH = Integer.getInteger("daybook.fuzz.fresh", 8);

    static LongStream seeds() {
        return Optional.ofNullable(Long.getLong("daybook.fuzz.seed"))
                .map(LongStream::of)
                .orElseGet(() -> LongStream.concat(
                        LongStream.range(0, FIXED), ThreadLocalRandom.current().longs(FRESH)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_is_sent_is_answered_as_documented(long seed) throws IOException {
        var round = new Round(seed);

        round.run();

        if (!round.failures().isEmpty()) {
            fail("%d failures of -Ddaybook.fuzz.seed=%d%n%s"
                    .formatted(round.failures().size(), seed, first(round)));
        }
        assertThat(round.done()).hasSizeGreaterThan(Endpoint.ALL.size() / 2);
    }

    private static String first(Round round) {
        return round.failures().stream().limit(20).collect(Collectors.joining("\n"));
    }
}
