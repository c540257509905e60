package dev.daybook.adapter.in.http.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void lines_end_at_newlines_or_at_the_end() throws IOException {
        assertThat(read("a\nb\r\nc", 10)).containsExactly("1:a", "2:b\r", "3:c");
        assertThat(read("a\n", 10)).containsExactly("1:a");
        assertThat(read("", 10)).isEmpty();
    }

    @Test
    void blank_lines_are_counted_and_left_out() throws IOException {
        assertThat(read("\n \t\r\na\n\n", 10)).containsExactly("3:a");
    }

    @Test
    void of_a_line_that_is_too_long_nothing_is_kept() throws IOException {
        var long_ = "x".repeat(100_000);

        assertThat(read("a\n" + long_ + "\nb\n" + long_, 10)).containsExactly("1:a", "2:-", "3:b", "4:-");
        assertThat(read("0123456789\n01234567890\n", 10)).containsExactly("1:0123456789", "2:-");
    }

    /// The buffer has 8192 bytes: lines end before, at and behind its end.
    @Property(tries = 100)
    void lines_are_found_wherever_the_buffer_ends(
            @ForAll @Size(min = 1, max = 20) List<@AlphaChars @StringLength(min = 1, max = 2_000) String> lines)
            throws IOException {
        var expected = new ArrayList<String>();
        lines.forEach(line -> expected.add((expected.size() + 1) + ":" + line));

        assertThat(read(String.join("\n", lines), 2_000)).isEqualTo(expected);
    }

    private static List<String> read(String text, int longest) throws IOException {
        var lines = new Lines(new ByteArrayInputStream(text.getBytes(UTF_8)), longest);
        var read = new ArrayList<String>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            var number = line.get().number();
            read.add(number + ":"
                    + line.get().text().map(bytes -> new String(bytes, UTF_8)).orElse("-"));
        }
        return read;
    }
}
