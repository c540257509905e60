package dev.daybook.bootstrap.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.daybook.application.retry.Backoff;
import dev.daybook.application.transaction.TransactionIds;
import dev.daybook.bootstrap.cli.client.Patience;
import dev.daybook.bootstrap.cli.client.PlayedApi;
import dev.daybook.domain.id.LedgerId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

@Timeout(60)
class InspectCommandsTest {

    private static final Patience SHORT = new Patience(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            new Backoff(Duration.ofMillis(1), Duration.ofMillis(5), 3),
            Duration.ofSeconds(1));

    private static final String ID = "eacbe453-7caf-8af5-b79d-c3e35335f3fc";
    private static final String TRACE = """
            {"id":"%s","ledger":"main","events":[{"id":"e","version":1,"name":"transaction-posted","schema_version":2,
            "actor":"anonymous","correlation_id":"order-7","causation_id":"c-1","command_id":"c-1",
            "recorded_at":"2026-11-01T12:00:00.000001Z","stream":"main/transaction/%s",
            "position":{"partition":2,"position":"17"},"hops":[
            {"name":"feed","state":"passed","at":"2026-11-01T12:00:00.060001Z"},
            {"name":"hints","state":"unknown"},
            {"name":"projection:books","state":"passed","at":"2026-11-01T12:00:00.1Z"},
            {"name":"projection:daily-totals","state":"passed"},
            {"name":"projection:balances","state":"parked","at":"2026-11-01T12:00:01Z","error":"boom"}]}]}
            """.formatted(ID, ID).replace("\n", "");

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final HttpServer server;
    private String out = "";
    private String err = "";

    InspectCommandsTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/health/live", exchange -> PlayedApi.answer(exchange, 200, "{\"status\":\"up\"}"));
        server.createContext("/", exchange -> {
            var answer = answers.get(exchange.getRequestURI().toString());
            if (answer == null) {
                PlayedApi.refuse(exchange, 404, "TRANSACTION_NOT_FOUND", "There is no such transaction.");
            } else {
                PlayedApi.answer(exchange, 200, answer);
            }
        });
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_trace_tells_each_hop_in_order_of_time_with_the_delay_and_what_has_no_time() {
        answers.put("/v1/ledgers/main/transactions/" + ID + "/trace", TRACE);

        assertThat(run(new TraceCommand(SHORT), ID)).isZero();

        assertThat(out).isEqualToNormalizingNewlines("""
                transaction %s in main

                command c-1 by anonymous
                  correlation order-7, caused by c-1
                  main/transaction/%s@1  transaction-posted (stored version 2)
                    stored                   2026-11-01T12:00:00.000001Z
                    feed                     2026-11-01T12:00:00.060001Z       +60.0 ms  partition 2, position 17
                    projection:books         2026-11-01T12:00:00.100000Z       +40.0 ms
                    hints                    not noted
                    projection:daily-totals  passed, the time was not noted
                    projection:balances      parked since 2026-11-01T12:00:01Z: boom
                """.formatted(ID, ID));
    }

    @Test
    void a_transaction_is_found_by_its_external_id_too_even_if_that_looks_like_an_id() {
        for (String external : List.of("first", "00000000-0000-4000-8000-000000000000")) {
            var id = TransactionIds.ofExternalId(new LedgerId("shop"), external);
            answers.put("/v1/ledgers/shop/transactions/" + id + "/trace", TRACE);

            assertThat(run(new TraceCommand(SHORT), external, "--ledger", "shop", "--json"))
                    .isZero();
            assertThat(out).isEqualToNormalizingNewlines(TRACE + "\n");
        }
    }

    @Test
    void a_transaction_that_is_not_there_is_a_no() {
        assertThat(run(new TraceCommand(SHORT), ID)).isEqualTo(1);
        assertThat(err).contains("daybook trace: There is no such transaction.");
        assertThat(run(new TraceCommand(SHORT), ID, "--ledger", "a/b")).isEqualTo(2);
    }

    @Test
    void a_history_tells_what_each_event_changed_page_by_page() {
        answers.put("/v1/ledgers/main/accounts/wallet/timeline?limit=1000", """
                {"data":[{"event":%s,"after":%s}],"next_cursor":"c"}
                """.formatted(
                        event(1, "account-opened"), account(1, "open", "0")));
        answers.put("/v1/ledgers/main/accounts/wallet/timeline?limit=1000&cursor=c", """
                {"data":[{"event":%s,"before":%s,"after":%s}]}
                """.formatted(
                        event(2, "account-frozen"), account(1, "open", "0"), account(2, "frozen", "5")));

        assertThat(run(new HistoryCommand(SHORT), "wallet")).isZero();

        assertThat(out).isEqualToNormalizingNewlines("""
                1  2026-11-01T12:00:01Z  account-opened by anna (command c-1, correlation order-7)
                     asset: USD/2
                     metadata.tier: gold
                     minimum_balance: none
                     posted: 0
                     status: open
                2  2026-11-01T12:00:02Z  account-frozen by anna (command c-2, correlation order-7)
                     posted: 0 -> 5
                     status: open -> frozen
                """);
        assertThat(run(new HistoryCommand(SHORT), "wallet", "--json")).isZero();
        assertThat(out).startsWith("{\"data\":[{\"event\":").hasLineCount(1);
    }

    @Test
    void a_moment_is_a_version_or_a_time() {
        answers.put("/v1/ledgers/main/accounts/users%3A042%3Awallet?version=2", account(2, "frozen", "5"));
        answers.put(
                "/v1/ledgers/main/accounts/users%3A042%3Awallet?at=2026-11-01T11%3A00%3A00Z", account(1, "open", "0"));

        assertThat(run(new HistoryCommand(SHORT), "users:042:wallet", "--at", "2"))
                .isZero();
        assertThat(out).contains("wallet at version 2", "status: frozen", "posted: 5");
        assertThat(run(new HistoryCommand(SHORT), "users:042:wallet", "--at", "2026-11-01T12:00:00+01:00"))
                .isZero();
        assertThat(out).contains("wallet at version 1", "status: open");
        assertThat(run(new HistoryCommand(SHORT), "users:042:wallet", "--at", "noon"))
                .isEqualTo(2);
        assertThat(err).contains("--at takes a version like 7 or a time like 2026-11-01T12:00:00Z, not noon");
    }

    private int run(Object command, String... arguments) {
        var said = new StringWriter();
        var complained = new StringWriter();
        var all = new ArrayList<>(
                List.of("--url", "http://127.0.0.1:" + server.getAddress().getPort()));
        all.addAll(List.of(arguments));
        int code = new CommandLine(command)
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(complained))
                .execute(all.toArray(String[]::new));
        out = said.toString();
        err = complained.toString();
        return code;
    }

    private static String event(int version, String name) {
        return """
                {"version":%d,"name":"%s","actor":"anna","command_id":"c-%d","correlation_id":"order-7",
                "recorded_at":"2026-11-01T12:00:0%dZ"}
                """.formatted(version, name, version, version).replace("\n", "");
    }

    private static String account(int version, String status, String posted) {
        return """
                {"id":"wallet","ledger":"main","version":%d,"asset":"USD/2","minimum_balance":null,"status":"%s",
                "metadata":{"tier":"gold"},"balances":{"posted":{"debits":"0","credits":"%s","amount":"%s"}}}
                """.formatted(version, status, posted, posted).replace("\n", "");
    }
}
