package dev.daybook.bootstrap.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a line of a server's log looks like.
class JsonLogTest {

    private final LoggerContext context = new LoggerContext();

    @Test
    void a_line_is_one_object_with_the_marks_of_its_request() throws JoranException, IOException {
        context.putProperty("daybook.log.format", "json");
        configure();
        var event = event(new IllegalStateException("two\nlines"));
        event.setMDCPropertyMap(Map.of("correlation_id", "order-7"));

        var text = encoded(event);

        assertThat(text.lines()).hasSize(1);
        JsonNode line = new ObjectMapper().readTree(text);
        assertThat(line.path("@timestamp").asText()).endsWith("Z");
        assertThat(line.path("level").asText()).isEqualTo("ERROR");
        assertThat(line.path("logger_name").asText()).isEqualTo("dev.daybook.Test");
        assertThat(line.path("message").asText()).isEqualTo("it broke");
        assertThat(line.path("correlation_id").asText()).isEqualTo("order-7");
        assertThat(line.path("stack_trace").asText()).startsWith("java.lang.IllegalStateException: two");
    }

    @Test
    void unless_it_is_said_otherwise_lines_are_for_people_and_requests_are_not_logged() throws JoranException {
        configure();

        assertThat(encoded(event(new IllegalStateException("broken")))).contains(" ERROR ", " it broke");
        assertThat(context.getLogger("daybook.access").getLevel()).isEqualTo(Level.OFF);
    }

    private void configure() throws JoranException {
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(JsonLogTest.class.getResource("/logback.xml"));
    }

    private LoggingEvent event(Throwable failure) {
        return new LoggingEvent(
                "", context.getLogger("dev.daybook.Test"), Level.ERROR, "it broke", failure, new Object[0]);
    }

    private String encoded(ILoggingEvent event) {
        var appender =
                (OutputStreamAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("STDERR");
        return new String(appender.getEncoder().encode(event), UTF_8);
    }
}
