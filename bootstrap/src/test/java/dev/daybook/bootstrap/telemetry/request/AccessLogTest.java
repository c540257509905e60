package dev.daybook.bootstrap.telemetry.request;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.daybook.adapter.in.http.observation.RequestObserver.Arrival;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.bootstrap.telemetry.measure.Measures;
import dev.daybook.bootstrap.telemetry.trace.Traces;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class AccessLogTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final Logger log = (Logger) LoggerFactory.getLogger("daybook.access");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Measures measures = new Measures();
    private final WatchedRequests requests = new WatchedRequests(measures, Traces.off());

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
        log.setLevel(Level.INFO);
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
        log.setLevel(Level.OFF);
        measures.close();
    }

    @Test
    void a_request_is_one_line_with_its_marks_and_leaves_none_behind() {
        var arrival = new Arrival("POST", "order-7", Optional.of("00-%s-b7ad6b7169203331-01".formatted(TRACE)));
        var command = UUID.randomUUID();

        var request = requests.begin(arrival);
        request.routed("/v1/ledgers/{ledger}/transactions", Optional.of("main"));
        request.commanded(command);
        request.refused(ProblemCode.INSUFFICIENT_FUNDS);
        request.end(422);

        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage()).isEqualTo("POST /v1/ledgers/{ledger}/transactions 422");
            assertThat(line.getKeyValuePairs().toString()).contains("code=\"INSUFFICIENT_FUNDS\"", "duration_ms=");
            assertThat(line.getMDCPropertyMap())
                    .containsEntry("correlation_id", "order-7")
                    .containsEntry("trace_id", TRACE)
                    .containsEntry("ledger", "main")
                    .containsEntry("command_id", command.toString());
        });
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    @Test
    void who_asks_for_health_and_metrics_every_few_seconds_is_not_logged() {
        var request = requests.begin(new Arrival("GET", "probe", Optional.empty()));
        request.routed("/health/ready", Optional.empty());
        request.end(200);

        assertThat(lines.list).isEmpty();
    }

    @Test
    void a_method_that_a_client_made_up_does_not_become_a_tag() {
        requests.begin(new Arrival("SECRET", "odd", Optional.empty())).end(405);

        assertThat(measures.registry().scrape())
                .contains("method=\"OTHER\",status=\"405\",uri=\"UNKNOWN\"")
                .doesNotContain("SECRET");
    }
}
