package dev.daybook.bootstrap.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FunctionLogTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final FunctionLog log = new FunctionLog(new PrintStream(written, true, StandardCharsets.UTF_8));

    @AfterEach
    void end() {
        LogMarks.end();
    }

    @Test
    void a_line_is_one_object_in_the_words_of_aws() {
        LogMarks.add("request_id", "r-1");
        LogMarks.add("correlation_id", "with \"quotes\"\n");
        var line = line(Level.WARNING, "partition {0}\nwaits", 3);

        log.publish(line);

        assertThat(written.toString(StandardCharsets.UTF_8)).endsWith("}\n").containsOnlyOnce("\n");
        assertThat(json()).isEqualTo(Events.tree("""
                        {"timestamp": "2030-01-01T12:00:00Z", "level": "WARN", "logger": "a.b", "message": "partition 3\\nwaits",
                         "request_id": "r-1", "correlation_id": "with \\"quotes\\"\\n"}"""));
    }

    @Test
    void what_was_thrown_is_in_the_same_object() {
        var line = line(Level.SEVERE, "failed");
        line.setThrown(new IllegalStateException("on purpose"));

        log.publish(line);

        assertThat(json().path("level").asText()).isEqualTo("ERROR");
        assertThat(json().path("exception").asText()).contains("IllegalStateException: on purpose", "FunctionLogTest");
    }

    private static LogRecord line(Level level, String message, Object... parameters) {
        var line = new LogRecord(level, message);
        line.setLoggerName("a.b");
        line.setInstant(Instant.parse("2030-01-01T12:00:00Z"));
        line.setParameters(parameters);
        return line;
    }

    private JsonNode json() {
        return Events.tree(written.toByteArray());
    }
}
