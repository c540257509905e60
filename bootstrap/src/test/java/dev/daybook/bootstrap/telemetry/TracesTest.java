package dev.daybook.bootstrap.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// One transaction's trace, from its request over all hops that happen behind its answer.
class TracesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String POSTING = "POST /v1/ledgers/{ledger}/transactions";
    private static final Set<String> HOPS = Set.of(
            "append events",
            "append to feed",
            "publish hints",
            "publish events",
            "apply to books",
            "apply to daily_totals",
            "apply to balances");

    private static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();
    private static final OpenTelemetrySdk SDK = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .setSampler(Sampler.parentBased(Sampler.alwaysOn()))
                    .addSpanProcessor(SimpleSpanProcessor.create(SPANS))
                    .build())
            .build();

    private static WatchedDaybook daybook;

    @BeforeAll
    static void start() {
        daybook = new WatchedDaybook(Telemetry.to(SDK));
        daybook.openAccounts();
    }

    @AfterAll
    static void stop() {
        daybook.close();
        SDK.close();
    }

    @Test
    void every_hop_of_a_transaction_is_in_the_trace_that_its_client_began() {
        var trace = "0af7651916cd43dd8448eb211c80319c";

        int status = daybook.move("bank", "wallet", "traceparent", "00-%s-b7ad6b7169203331-01".formatted(trace));

        assertThat(status).isEqualTo(201);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(hops(trace)).containsAll(HOPS));
        var request = named(trace, POSTING).getFirst();
        assertThat(request.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(request.getParentSpanId()).isEqualTo("b7ad6b7169203331");
        assertThat(request.getAttributes().asMap())
                .containsEntry(AttributeKey.stringKey("http.route"), "/v1/ledgers/{ledger}/transactions")
                .containsEntry(AttributeKey.stringKey("daybook.ledger"), "main")
                .containsEntry(AttributeKey.longKey("http.response.status_code"), 201L);
        assertThat(spans(trace))
                .filteredOn(span -> HOPS.contains(span.getName()))
                .allSatisfy(hop -> assertThat(hop.getParentSpanId()).isEqualTo(request.getSpanId()));
    }

    @Test
    void events_carry_the_place_of_their_request_in_the_trace() {
        var trace = "1bf7651916cd43dd8448eb211c80319c";

        var _ = daybook.move("bank", "wallet", "traceparent", "00-%s-b7ad6b7169203331-01".formatted(trace));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(named(trace, POSTING)).hasSize(1));
        assertThat(daybook.get("/v1/ledgers/main/accounts/wallet/events"))
                .contains("\"traceparent\":\"00-%s-%s-01\""
                        .formatted(trace, named(trace, POSTING).getFirst().getSpanId()));
    }

    @Test
    void a_refusal_tells_its_reason_and_goes_no_further() {
        var trace = "2bf7651916cd43dd8448eb211c80319c";

        int status = daybook.move("wallet", "nobody", "traceparent", "00-%s-b7ad6b7169203331-01".formatted(trace));

        assertThat(status).isEqualTo(404);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(spans(trace)).hasSize(1));
        assertThat(spans(trace).getFirst().getAttributes().asMap())
                .containsEntry(AttributeKey.stringKey("daybook.problem"), "ACCOUNT_NOT_FOUND");
    }

    @Test
    void what_a_client_does_not_sample_nobody_records() {
        var unsampled = "3bf7651916cd43dd8448eb211c80319c";
        var sampled = "4bf7651916cd43dd8448eb211c80319c";

        var _ = daybook.move("bank", "wallet", "traceparent", "00-%s-b7ad6b7169203331-00".formatted(unsampled));
        var _ = daybook.move("bank", "wallet", "traceparent", "00-%s-b7ad6b7169203331-01".formatted(sampled));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(hops(sampled)).containsAll(HOPS));
        assertThat(spans(unsampled)).isEmpty();
    }

    private static Set<String> hops(String trace) {
        return spans(trace).stream().map(SpanData::getName).collect(Collectors.toSet());
    }

    private static List<SpanData> named(String trace, String name) {
        return spans(trace).stream().filter(span -> span.getName().equals(name)).toList();
    }

    private static List<SpanData> spans(String trace) {
        return SPANS.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(trace))
                .toList();
    }
}
