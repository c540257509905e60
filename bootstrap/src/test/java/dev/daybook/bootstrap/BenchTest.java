package dev.daybook.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.bootstrap.Doctored.Lie;
import dev.daybook.bootstrap.cli.bench.BenchCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import picocli.CommandLine;

/// `daybook bench` against a real service, and against one that lies.
@Timeout(180)
class BenchTest {

    @RegisterExtension
    static final SharedDaybook DAYBOOK = new SharedDaybook();

    private String out = "";
    private String err = "";

    private int bench(URI url, String... more) {
        var said = new StringWriter();
        var complained = new StringWriter();
        var arguments = new ArrayList<>(List.of("--url", url.toString(), "--clients", "4", "--accounts", "10"));
        arguments.addAll(List.of(more));
        int code = new CommandLine(new BenchCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(complained))
                .execute(arguments.toArray(String[]::new));
        out = said.toString();
        err = complained.toString();
        return code;
    }

    private int benchBehind(Lie lie, String wait) throws IOException {
        try (var doctored = new Doctored(DAYBOOK.api().url(), lie)) {
            return bench(doctored.url(), "--transactions", "60", "--wait", wait);
        }
    }

    private JsonNode json() throws IOException {
        return new JsonMapper().readTree(out);
    }

    @Test
    void a_run_in_which_everything_is_there_once_tells_its_figures() throws IOException {
        assertThat(bench(DAYBOOK.api().url(), "--transactions", "80", "--postings", "2", "--json"))
                .as(err)
                .isZero();

        // One more gives the accounts what they have to begin with.
        assertThat(json().path("transactions").path("acknowledged").asInt()
                        + json().path("transactions").path("refused").asInt())
                .isEqualTo(81);
        assertThat(json().path("good").asBoolean()).isTrue();
        assertThat(json().path("writes").path("count").asInt()).isGreaterThanOrEqualTo(80);
        assertThat(json().path("read_your_writes").path("count").asInt()).isPositive();
        assertThat(json().path("writes").path("milliseconds").path("p99_9").asDouble())
                .isPositive();
        assertThat(err).isEmpty();
    }

    @Test
    void a_rate_is_kept_and_the_figures_are_for_people() {
        assertThat(bench(DAYBOOK.api().url(), "--rate", "20", "--seconds", "2", "--mix", "hot=1"))
                .as(err)
                .isZero();

        assertThat(out)
                .contains("writes            40 in ")
                .contains("p50 ", "p99.9 ", "read your writes  4,", "41 acknowledged, 0 refused")
                .contains("Checked: each is there once and no other");
    }

    @Test
    void many_entries_are_written_by_few_requests() throws IOException {
        assertThat(bench(DAYBOOK.api().url(), "--fill", "3000", "--json"))
                .as(err)
                .isZero();

        assertThat(json().path("entries").asInt()).isEqualTo(3_000);
        assertThat(json().path("transactions").path("acknowledged").asInt()).isEqualTo(15);
    }

    @Test
    void a_lost_answer_is_asked_for_again_and_spoils_nothing() throws IOException {
        assertThat(benchBehind(Doctored.LOSES_THE_ANSWER, "120")).as(err).isZero();

        assertThat(out).contains("61 acknowledged");
    }

    @Test
    void a_write_that_was_acknowledged_and_dropped_prints_no_figure() throws IOException {
        assertThat(benchBehind(Doctored.DROPS, "3")).isEqualTo(1);

        assertThat(out).isEmpty();
        assertThat(err).startsWith("daybook bench: no figure").contains("-");
    }

    @Test
    void a_write_that_was_doubled_prints_no_figure() throws IOException {
        assertThat(benchBehind(Doctored.DOUBLES, "3")).isEqualTo(1);

        assertThat(out).isEmpty();
        assertThat(err).contains("is there unasked", "and should have");
    }

    @Test
    void a_wrong_amount_prints_no_figure() throws IOException {
        assertThat(benchBehind(Doctored.SKIMS, "3")).isEqualTo(1);

        assertThat(out).isEmpty();
        assertThat(err).contains("was acknowledged to be", "and should have");
    }

    @Test
    void what_cannot_be_is_told_before_anything_is_sent() {
        assertThat(bench(URI.create("http://127.0.0.1:1"), "--postings", "46")).isEqualTo(2);
        assertThat(err).isEqualTo("daybook bench: --postings must be from 1 to 45\n");
        assertThat(bench(URI.create("http://127.0.0.1:1"), "--mix", "transfer=1,pony=2"))
                .isEqualTo(2);
        assertThat(err).contains("must be like transfer=8,pending=1,hot=1");
        assertThat(bench(URI.create("http://127.0.0.1:1"))).isEqualTo(2);
        assertThat(err).contains("no service at http://127.0.0.1:1/");
    }
}
