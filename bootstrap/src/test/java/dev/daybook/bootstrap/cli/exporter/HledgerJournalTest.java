package dev.daybook.bootstrap.cli.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.bootstrap.cli.client.Ledger;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HledgerJournalTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final HledgerJournal journal = new HledgerJournal(new Heading(
            Ledger.at(URI.create("http://127.0.0.1:7070"), "main"), Instant.parse("2026-11-05T12:00:00.25Z")));

    @Test
    void it_says_what_it_is_of_and_what_is_left_out() {
        assertThat(journal.opening())
                .startsWith("; Ledger main of Daybook at http://127.0.0.1:7070/, exported at 2026-11-05T12:00:00Z.\n")
                .contains("pending, voided and expired")
                .endsWith("\n\ndecimal-mark .\n");
    }

    @Test
    void a_transaction_has_its_day_its_external_id_its_exact_times_and_both_sides_of_each_posting()
            throws JsonProcessingException {
        assertThat(journal.entry(json("""
                {"id":"019a-1","status":"posted","external_id":"rent-1","description":"Rent",
                 "effective_at":"2026-10-31T23:59:59.999999Z","recorded_at":"2026-11-05T12:00:00.5Z",
                 "resolved_at":"2026-11-06T12:00:00Z","reverses_transaction_id":"019a-0",
                 "postings":[{"debit":"expenses:rent","credit":"bank","amount":"60","pending_amount":"100","asset":"USD/2"},
                             {"debit":"vacation","credit":"employer","amount":"3","asset":"VACHR"}]}
                """))).isEqualTo("""

                commodity 1.00 "USD/2"

                commodity 1. "VACHR"

                2026-10-31 (rent-1) Rent
                    ; id:019a-1, effective_at:2026-10-31T23:59:59.999999Z, recorded_at:2026-11-05T12:00:00.500Z, \
                resolved_at:2026-11-06T12:00:00Z, reverses:019a-0
                    expenses:rent  0.60 "USD/2"
                    bank  -0.60 "USD/2"
                    vacation  3 "VACHR"
                    employer  -3 "VACHR"
                """);
    }

    @Test
    void without_an_external_id_its_id_is_the_code_and_an_asset_is_declared_once() throws JsonProcessingException {
        var transaction = json("""
                {"id":"019a-2","status":"posted","effective_at":"0001-01-01T00:00:00Z","recorded_at":"2026-11-05T12:00:00Z",
                 "postings":[{"debit":"a","credit":"b","amount":"99999999999999999999999999999999999999","asset":"ETH/18"}]}
                """);

        assertThat(journal.entry(transaction)).startsWith("\ncommodity 1.000000000000000000 \"ETH/18\"\n");
        assertThat(journal.entry(transaction)).isEqualTo("""

                0001-01-01 (019a-2)
                    ; id:019a-2, effective_at:0001-01-01T00:00:00Z, recorded_at:2026-11-05T12:00:00Z
                    a  99999999999999999999.999999999999999999 "ETH/18"
                    b  -99999999999999999999.999999999999999999 "ETH/18"
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "'Coffee; two | cake' ! 'Coffee, two / cake'",
                "'a\nb\r\n\tc\u2028d\u0085e' ! 'a b c d e'",
                "' * (x) \u00e9\u4e2d ' ! '* (x) \u00e9\u4e2d'",
                "' ' ! ''",
            })
    void a_description_cannot_end_early_or_become_something_else(String given, String written) {
        assertThat(HledgerText.description(given)).isEqualTo(written);
    }

    @Test
    void a_code_cannot_end_early() {
        assertThat(HledgerText.code("a(b);c")).isEqualTo("a[b],c");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }
}
