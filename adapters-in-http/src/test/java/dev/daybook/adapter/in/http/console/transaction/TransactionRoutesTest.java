package dev.daybook.adapter.in.http.console.transaction;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.Reply;
import dev.daybook.application.port.FeedPiece;
import dev.daybook.application.port.Hop;
import dev.daybook.application.port.Milestone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransactionRoutesTest extends DaybookTest {

    private static final String TRANSACTIONS = "/console/ledgers/main/transactions";

    @BeforeEach
    void fill() {
        daybook.deposit("wallet", "100000");
    }

    @Test
    void transactions_are_found_by_account_status_external_id_and_the_days_they_count() {
        daybook.post("bank", "wallet", "1", "\"external_id\": \"old\", \"effective_at\": \"2029-05-31T23:59:59Z\"")
                .isStatus(201);
        daybook.pend("wallet", "bank", "2", "\"external_id\": \"held\"").isStatus(201);

        assertThat(page(TRANSACTIONS + "?external_id=old")).contains(">old<").doesNotContain(">held<");
        assertThat(page(TRANSACTIONS + "?status=pending&account=wallet"))
                .contains(">held<")
                .doesNotContain(">old<");
        assertThat(page(TRANSACTIONS + "?from=2029-05-31&to=2029-05-31"))
                .contains(">old<")
                .doesNotContain(">held<");
        assertThat(page(TRANSACTIONS + "?account=&status=&external_id=&from=&to="))
                .contains(">old<", ">held<");
    }

    @Test
    void what_no_account_can_be_called_finds_none_and_is_not_run() {
        assertThat(page(TRANSACTIONS + "?account=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E"))
                .contains("None.")
                .doesNotContain("<script>alert");
    }

    @Test
    void more_transactions_than_a_page_has_follow_behind_it() {
        for (int number = 0; number < 50; number++) {
            daybook.deposit("wallet", "1");
        }

        var more = page(TRANSACTIONS).replaceFirst("(?s).* href=\"([^\"]+)\" hx-get=.*>More<.*", "$1");

        assertThat(page(more)).contains("1,000.00").doesNotContain(">More<");
        ask(TRANSACTIONS + "?after=nowhere").isStatus(422);
    }

    @Test
    void a_transaction_shows_what_flows_where() {
        var id = daybook.post("wallet", "bank", "1250", "\"description\": \"<script>alert(1)</script>\"")
                .at("/id");

        var shown = page(id);

        assertThat(shown)
                .contains("<title id=\"flows-title\">", "12.50 USD", "&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert", " style=");
        assertThat(shown.indexOf("credit-name")).isPositive().isLessThan(shown.indexOf("debit-name"));
    }

    @Test
    void of_many_postings_some_are_drawn_and_all_are_told() {
        var postings = IntStream.rangeClosed(1, 15)
                .mapToObj(
                        "{\"debit\": \"bank\", \"credit\": \"wallet\", \"amount\": \"%d\", \"asset\": \"USD/2\"}"
                                ::formatted)
                .collect(Collectors.joining(",", "{\"postings\": [", "]}"));
        var id = client.post(MAIN + "/transactions", postings).at("/id");

        var shown = page(id);

        assertThat(shown.split("class=\"ribbon ", -1)).hasSize(13);
        assertThat(shown).contains("The first 12 postings are drawn; 3 more are in the table.", ">0.15<");
    }

    @Test
    void the_life_of_a_transaction_that_was_posted_in_part_tells_what_became_free() {
        var id = daybook.pend("wallet", "bank", "1000", "").at("/id");
        assertThat(page(id)).contains("Set aside", "10.00 USD reserved").doesNotContain(" posted</span>");
        client.post(MAIN + "/transactions/" + id + "/post", "{\"amounts\": [\"400\"]}")
                .isStatus(200);

        assertThat(page(id)).contains("10.00 USD reserved", "4.00 USD posted", "6.00 USD released");
        assertThat(page(TRANSACTIONS)).contains(">4.00 <").doesNotContain(">10.00 <");
    }

    @Test
    void the_life_of_a_transaction_that_was_voided_tells_why() {
        var id = daybook.pend("wallet", "bank", "1000", "").at("/id");
        client.post(MAIN + "/transactions/" + id + "/void", "{\"reason\": \"<i>changed</i>\"}")
                .isStatus(200);

        assertThat(page(id))
                .contains("Voided", "10.00 USD released", "&lt;i&gt;changed")
                .doesNotContain("<i>");
    }

    @Test
    void the_life_of_a_pending_transaction_tells_when_it_ends() {
        var id = daybook.pend("wallet", "bank", "1000", "\"expires_at\": \"2030-01-01T13:00:00Z\"")
                .at("/id");
        assertThat(page(id)).contains("Expires unless resolved", "1 Jan 2030 13:00:00.000");
        daybook.passTime(Duration.ofHours(2));
        daybook.expire(id);

        assertThat(page(id)).contains(">Expired<", "10.00 USD released").doesNotContain("Expires unless resolved");
    }

    @Test
    void a_reversal_and_what_it_reverses_lead_to_each_other() {
        var id = daybook.post("wallet", "bank", "1000", "").at("/id");
        var reversal =
                client.post(MAIN + "/transactions/" + id + "/reverse", "{}").at("/id");

        assertThat(page(id)).contains("Reversed by", "/transactions/" + reversal + "\"");
        assertThat(page(reversal)).contains("Reverses", "/transactions/" + id + "\"");
    }

    @Test
    void where_guarded_accounts_were_left_leads_to_their_history() {
        var id = daybook.post("wallet", "bank", "1000", "").at("/id");

        assertThat(page(id)).contains("/accounts/wallet/history?version=3");
    }

    @Test
    void its_trace_names_each_hop_of_each_event_and_when_it_was_passed() {
        var id = daybook.post("wallet", "bank", "1000", "", "Correlation-Id", "order-7")
                .at("/id");
        var position =
                client.get(MAIN + "/transactions/" + id + "/trace").json().at("/events/0/position");
        long at = Long.parseLong(position.path("position").asText());
        daybook.milestones()
                .note(List.of(new Milestone(
                        Hop.projection("books"),
                        new FeedPiece(position.path("partition").asInt(), at, at + 1),
                        Instant.parse("2030-01-01T12:00:07Z"))));

        var trace = page(id + "/trace");

        assertThat(trace)
                .contains(
                        "order-7", "transaction-posted", "account-entries-posted", "/accounts/wallet/history?version=3")
                .contains("stored", "feed", "not noted", ">12:00:07.000<", "passed, the time was not noted")
                .contains("partition %s, position %d"
                        .formatted(position.path("partition").asText(), at));
    }

    @Test
    void its_trace_is_a_page_of_its_own_and_a_piece_of_its_page() {
        var path =
                TRANSACTIONS + "/" + daybook.post("wallet", "bank", "1000", "").at("/id");

        assertThat(page(path)).contains("hx-get=\"" + path + "/trace\"");
        assertThat(page(path + "/trace")).contains("<html", "class=\"waterfall\"");
        assertThat(client.send("GET", path + "/trace", noBody(), "HX-Request", "true")
                        .text())
                .contains("class=\"waterfall\"")
                .doesNotContain("<html");
        ask(TRANSACTIONS + "/00000000-0000-8000-8000-000000000000/trace").isStatus(404);
    }

    @Test
    void a_transaction_that_is_not_there_has_a_page_that_says_so() {
        var missing = ask(TRANSACTIONS + "/00000000-0000-8000-8000-000000000000");

        missing.isStatus(404);
        assertThat(missing.text()).contains("TRANSACTION_NOT_FOUND");
    }

    /// @param of a path, or the id of a transaction
    private String page(String of) {
        var reply = ask(of.startsWith("/") ? of : TRANSACTIONS + "/" + of);
        reply.isStatus(200);
        return reply.text();
    }

    private Reply ask(String path) {
        return client.send("GET", path.replace("&amp;", "&"), noBody());
    }
}
