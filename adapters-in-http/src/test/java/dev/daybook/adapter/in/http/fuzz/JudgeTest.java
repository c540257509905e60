package dev.daybook.adapter.in.http.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.Reply;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// That the judges bite.
class JudgeTest {

    private static final String LINE =
            "{\"postings\": [{\"debit\": \"a\", \"credit\": \"b\", \"amount\": \"1\", \"asset\": \"USD/2\"}]}";

    private final Judge getLedger = new Judge("GET", Optional.of(operation("getLedger")));
    private final LinesJudge lines = new LinesJudge(new LineSchema("NewTransaction"), new LineSchema("BulkResult"));

    @Test
    void a_documented_problem_passes() {
        assertThat(getLedger.complaints(problem(404, "LEDGER_NOT_FOUND"))).isEmpty();
        assertThat(getLedger.complaints(problem(431, "HEADERS_TOO_LARGE"))).isEmpty();
        assertThat(getLedger.complaints(problem(503, "READ_MODEL_BEHIND"))).isEmpty();
    }

    @Test
    void an_undocumented_status_is_complained_of() {
        assertThat(getLedger.complaints(problem(409, "LEDGER_ALREADY_EXISTS"))).contains("an undocumented status");
        assertThat(getLedger.complaints(problem(404, "NOT_FOUND"))).containsExactly("an undocumented code");
    }

    @Test
    void a_code_of_another_operation_or_of_none_is_complained_of() {
        assertThat(getLedger.complaints(problem(404, "ACCOUNT_NOT_FOUND"))).containsExactly("an undocumented code");
        assertThat(getLedger.complaints(problem(404, "LOST"))).hasSize(1);
    }

    @Test
    void a_fault_of_ours_is_one_even_though_it_is_documented() {
        assertThat(getLedger.complaints(problem(500, "INTERNAL_ERROR"))).contains("a fault of ours");
        assertThat(new Judge("GET", Optional.empty()).complaints(problem(500, "INTERNAL_ERROR")))
                .contains("a fault of ours");
        assertThat(new Judge("HEAD", Optional.empty()).complaints(reply(500, "text/html", "")))
                .contains("a fault of ours");
    }

    @Test
    void an_error_that_is_no_problem_is_complained_of() {
        assertThat(getLedger.complaints(reply(404, "text/html", "<h1>Not found</h1>")))
                .isNotEmpty();
        assertThat(getLedger.complaints(reply(
                        404,
                        "application/json",
                        problem(404, "LEDGER_NOT_FOUND").text())))
                .isNotEmpty();
    }

    @Test
    void an_answer_beside_its_schema_is_complained_of() {
        assertThat(getLedger.complaints(reply(200, "application/json", "{}"))).isNotEmpty();
    }

    @Test
    void a_line_that_should_not_have_been_taken_is_complained_of() {
        assertThat(lines.complaints(bytes("\n" + LINE), result(2, "{\"status\": 201}")))
                .isEmpty();
        assertThat(lines.complaints(bytes("{}\n" + LINE), result(1, "{\"status\": 201}")))
                .hasSize(1);
        assertThat(lines.complaints(bytes("{"), result(1, "{\"status\": 201}"))).hasSize(1);
    }

    @Test
    void a_line_s_code_has_to_be_one_of_the_operation_for_a_single_one() {
        assertThat(lines.complaints(bytes("{}"), refused(422, "SAME_ACCOUNT"))).isEmpty();
        assertThat(lines.complaints(bytes("{}"), refused(409, "LEDGER_ALREADY_EXISTS")))
                .hasSize(1);
        assertThat(lines.complaints(bytes("{}"), refused(500, "INTERNAL_ERROR")))
                .hasSize(1);
    }

    @Test
    void what_the_document_forbids_is_seen() {
        assertThat(Validity.faults(draft("{\"id\": \"a\"}"))).isEmpty();
        assertThat(Validity.faults(draft("{}"))).isNotEmpty();
        assertThat(Validity.faults(draft("{\"id\": \"a\", \"colour\": \"red\"}")))
                .isNotEmpty();
    }

    private static Draft draft(String body) {
        var draft = new Draft(operation("createLedger"), "/v1/ledgers");
        draft.headers.add(new Part("Authorization", "Bearer " + Doorkeeper.WORD));
        draft.headers.add(new Part("Content-Type", "application/json"));
        draft.content.add(bytes(body));
        return draft;
    }

    private static Endpoint operation(String id) {
        return Endpoint.ALL.stream()
                .filter(endpoint -> endpoint.operation().getOperationId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Reply problem(int status, String code) {
        return reply(status, "application/problem+json", problemText(status, code));
    }

    private static String problemText(int status, String code) {
        return """
                {"type": "about:blank", "title": "T", "status": %d, "detail": "D.", "code": "%s"}""".formatted(status, code);
    }

    private static Reply refused(int status, String code) {
        return result(1, "{\"status\": %d, \"problem\": %s}".formatted(status, problemText(status, code)));
    }

    private static Reply result(int line, String rest) {
        return reply(200, "application/x-ndjson", rest.replaceFirst("\\{", "{\"line\": %d, ".formatted(line)));
    }

    private static Reply reply(int status, String type, String text) {
        var headers =
                Map.of("Content-Type", List.of(type), "Correlation-Id", List.of("c"), "Retry-After", List.of("1"));
        return new Reply(status, HttpHeaders.of(headers, (_, _) -> true), text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
