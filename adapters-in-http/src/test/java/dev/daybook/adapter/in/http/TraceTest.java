package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.Reply;
import dev.daybook.application.port.FeedPiece;
import dev.daybook.application.port.Hop;
import dev.daybook.application.port.Milestone;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest extends DaybookTest {

    private static final Instant APPLIED = Instant.parse("2030-01-01T12:00:07Z");

    @Test
    void a_trace_names_the_events_of_a_transaction_and_of_its_guarded_accounts_with_all_hops() {
        var transaction = daybook.post("bank", "wallet", "500", "", "Correlation-Id", "order-7")
                .at("/id");

        var events = trace(transaction).path("events");

        assertThat(events).hasSize(2);
        assertThat(events.at("/0/stream").asText()).isEqualTo("main/transaction/" + transaction);
        assertThat(events.at("/0/name").asText()).isEqualTo("transaction-posted");
        assertThat(events.at("/1/stream").asText()).isEqualTo("main/account/wallet");
        assertThat(events.at("/1/version").asInt()).isEqualTo(2);
        assertThat(events.at("/1/command_id")).isEqualTo(events.at("/0/command_id"));
        for (JsonNode event : events) {
            assertThat(event.path("correlation_id").asText()).isEqualTo("order-7");
            assertThat(event.at("/position/partition").isInt()).isTrue();
            assertThat(event.path("hops"))
                    .extracting(hop -> hop.path("name").asText())
                    .containsExactly("feed", "hints", "projection:books", "projection:balances");
        }
    }

    @Test
    void a_hop_tells_when_it_was_passed_as_far_as_that_was_noted() {
        var transaction = daybook.post("bank", "wallet", "500", "").at("/id");
        var position = trace(transaction).at("/events/0/position");
        int partition = position.path("partition").asInt();
        long at = Long.parseLong(position.path("position").asText());
        daybook.milestones()
                .note(List.of(new Milestone(Hop.projection("books"), new FeedPiece(partition, at, at + 1), APPLIED)));

        var hops = trace(transaction).at("/events/0/hops");

        assertThat(hops.get(1)).isEqualTo(Reply.tree("{\"name\": \"hints\", \"state\": \"unknown\"}"));
        assertThat(hops.get(2)).isEqualTo(Reply.tree("""
                {"name": "projection:books", "state": "passed", "at": "2030-01-01T12:00:07Z"}"""));
        assertThat(hops.get(3)).isEqualTo(Reply.tree("{\"name\": \"projection:balances\", \"state\": \"passed\"}"));
    }

    @Test
    void a_transaction_or_ledger_that_is_not_there_has_no_trace() {
        var nobody = "/transactions/00000000-0000-8000-8000-000000000000/trace";

        client.get(MAIN + nobody).isProblem(404, "TRANSACTION_NOT_FOUND");
        client.get("/v1/ledgers/other" + nobody).isProblem(404, "LEDGER_NOT_FOUND");
    }

    @Test
    void a_timeline_tells_what_each_event_made_of_an_account() {
        daybook.deposit("wallet", "500");
        client.post(MAIN + "/accounts/wallet/freeze").isStatus(200);

        var changes = client.get(MAIN + "/accounts/wallet/timeline");

        assertThat(changes.json().path("data"))
                .extracting(change -> change.at("/event/name").asText())
                .containsExactly("account-opened", "account-entries-posted", "account-frozen");
        assertThat(changes.json().at("/data/0").has("before")).isFalse();
        assertThat(changes.at("/data/1/before/balances/posted/amount")).isEqualTo("0");
        assertThat(changes.at("/data/1/after/balances/posted/amount")).isEqualTo("500");
        assertThat(changes.json().at("/data/2/before")).isEqualTo(changes.json().at("/data/1/after"));
        assertThat(changes.at("/data/2/after/status")).isEqualTo("frozen");
        assertThat(changes.json().at("/data/1/after"))
                .isEqualTo(client.get(MAIN + "/accounts/wallet?version=2").json());
    }

    @Test
    void a_timeline_goes_on_page_by_page_and_nobody_has_none() {
        daybook.deposit("wallet", "500");

        var first = client.get(MAIN + "/accounts/wallet/timeline?limit=1");
        var second = client.get(MAIN + "/accounts/wallet/timeline?limit=1&cursor=" + first.at("/next_cursor"));

        assertThat(first.json().path("data")).hasSize(1);
        assertThat(second.at("/data/0/event/version")).isEqualTo("2");
        assertThat(second.at("/data/0/before/version")).isEqualTo("1");
        assertThat(second.json().has("next_cursor")).isFalse();
        client.get(MAIN + "/accounts/nobody/timeline").isProblem(404, "ACCOUNT_NOT_FOUND");
    }

    private JsonNode trace(String transaction) {
        var trace = client.get(MAIN + "/transactions/" + transaction + "/trace");
        trace.isStatus(200);
        return trace.json();
    }
}
