package dev.daybook.adapter.in.http.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.adapter.in.http.transaction.Conveyor.Task;
import dev.daybook.adapter.in.http.transaction.Lines.Line;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConveyorTest {

    private static final long LINES = 200_000;

    private final AtomicLong read = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong mostBetween = new AtomicLong();

    @Test
    void of_any_number_of_lines_only_a_few_are_between_request_and_answer() throws InterruptedException {
        Conveyor.run(new Lines(new Endless(), 100), new Counting(), result -> {
            assertThat(result.path("line").asLong()).isEqualTo(written.incrementAndGet());
        });

        assertThat(written).hasValue(LINES);
        assertThat(mostBetween.get()).isBetween(2L, Conveyor.WIDTH + 1L);
    }

    private final class Counting implements Conveyor.Work {

        @Override
        public Task taskFor(Line line) {
            mostBetween.accumulateAndGet(read.incrementAndGet() - written.get(), Math::max);
            return new Task(Set.of(), () -> Json.object().put("line", line.number()));
        }

        @Override
        public ObjectNode refusal(long line, Exception failure) {
            throw new AssertionError("line " + line, failure);
        }
    }

    /// As many lines as there are, of which none is there before it is asked for.
    private static final class Endless extends InputStream {

        private static final byte[] LINE = "{}\n".getBytes(UTF_8);

        private long sent;

        @Override
        public int read() {
            return sent < LINES * LINE.length ? LINE[(int) (sent++ % LINE.length)] : -1;
        }

        /// A line at a time.
        @Override
        public int read(byte[] bytes, int from, int length) {
            int count = 0;
            while (count < Math.min(length, LINE.length) && sent < LINES * LINE.length) {
                bytes[from + count++] = (byte) read();
            }
            return count == 0 ? -1 : count;
        }
    }
}
