package dev.daybook.adapter.in.http.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.ApiClient;
import dev.daybook.adapter.in.http.fixture.Browser;
import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.GuardedDaybook;
import dev.daybook.adapter.in.http.fixture.Issuer;
import dev.daybook.adapter.in.http.fixture.Reply;
import dev.daybook.adapter.in.http.fixture.RunningDaybook;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Writing with forms.
class TryPagesTest extends DaybookTest {

    private static final String TRY = "/console/ledgers/main/try";
    private static final Pattern MADE = Pattern.compile("/console/ledgers/main/transactions/([0-9a-f-]{36})\"");

    private final Browser browser = new Browser(client);

    @Test
    void every_form_can_be_opened() {
        for (var deed : List.of("open", "post", "pend", "post-pending", "void", "reverse", "freeze", "unfreeze")) {
            var page = browser.open(TRY + "/" + deed);
            page.isStatus(200);
            assertThat(page.text()).contains("action=\"" + TRY + "/" + deed + "\"", "curl -sS -X POST");
        }
        browser.open(TRY).isStatus(200);
        browser.open(TRY + "/steal").isStatus(404);
        assertThat(browser.open(TRY + "/freeze?account=wallet").text()).contains("value=\"wallet\"");
    }

    @Test
    void an_account_is_opened_as_it_was_filled_in() {
        var answer = browser.submit(
                TRY + "/open",
                "id",
                "users:7",
                "asset",
                "EUR/2",
                "normal_balance",
                "credit",
                "minimum_balance",
                "-1,000.50",
                "metadata",
                "plan=gold\n\nvip",
                "key",
                "k-1");

        answer.isStatus(200);
        assertThat(answer.text())
                .contains("201 Created", "Done.", "/console/ledgers/main/accounts/users:7", "/streams/account/users:7")
                .contains("\"minimum_balance\":\"-100050\"", "Idempotency-Key: k-1");
        var account = client.get(MAIN + "/accounts/users:7");
        assertThat(account.at("/minimum_balance")).isEqualTo("-100050");
        assertThat(account.at("/metadata/plan")).isEqualTo("gold");
        assertThat(account.json().at("/metadata").has("vip")).isTrue();
    }

    @Test
    void an_account_without_a_minimum_has_none() {
        browser.submit(TRY + "/open", "id", "free", "asset", "JPY", "normal_balance", "debit", "minimum_balance", " ")
                .isStatus(200);

        assertThat(client.get(MAIN + "/accounts/free")
                        .json()
                        .path("minimum_balance")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_transaction_lives_its_life_in_forms() {
        post("post", "100.00", "external_id", "first").isStatus(200);
        var pending = made(post("pend", "30", "expires_at", "2031-01-01T00:00"));

        var partly = browser.submit(TRY + "/post-pending", "transaction", pending, "amounts", "12.34");
        partly.isStatus(200);
        var reversal = browser.submit(TRY + "/reverse", "transaction", pending, "description", "wrong");
        reversal.isStatus(200);

        assertThat(partly.text()).contains("\"amounts\":[\"1234\"]");
        assertThat(client.get(MAIN + "/transactions/" + pending).at("/expires_at"))
                .isEqualTo("2031-01-01T00:00:00Z");
        assertThat(client.get(MAIN + "/transactions/" + made(reversal)).at("/description"))
                .isEqualTo("wrong");
        var other = made(post("pend", "1"));
        browser.submit(TRY + "/void", "transaction", other, "reason", "no need").isStatus(200);
        assertThat(client.get(MAIN + "/transactions/" + other).at("/status")).isEqualTo("voided");
    }

    @Test
    void an_account_is_frozen_and_unfrozen() {
        browser.submit(TRY + "/freeze", "account", "wallet", "reason", "lost").isStatus(200);
        var refused = post("post", "1");
        browser.submit(TRY + "/unfreeze", "account", "wallet").isStatus(200);

        refused.isStatus(422);
        assertThat(refused.text()).contains("The account is frozen", "ACCOUNT_FROZEN");
        post("post", "1").isStatus(200);
    }

    @Test
    void every_fault_is_told_in_words_that_fit_the_form() {
        var refused = browser.submit(
                TRY + "/pend",
                "debit",
                "bank",
                "credit",
                "",
                "amount",
                "12.345",
                "asset",
                "USD/2",
                "debit",
                "a b",
                "credit",
                "wallet",
                "amount",
                "x",
                "asset",
                "usd",
                "effective_at",
                "soon",
                "metadata",
                "=1");

        refused.isStatus(422);
        assertThat(refused.text())
                .contains("<code>postings[0].credit</code> is required")
                .contains("<code>postings[0].amount</code> must be an amount of USD with at most 2 decimal places")
                .contains("<code>postings[1].debit</code>", "<code>postings[1].amount</code>")
                .contains("<code>postings[1].asset</code>", "<code>effective_at</code>", "<code>metadata.</code>")
                .contains("value=\"12.345\"");
        assertThat(browser.submit(TRY + "/freeze", "account", " ").text()).contains("<code>account</code> is required");
        browser.submit(TRY + "/freeze", "account", "a/../b").isStatus(404);
    }

    @Test
    void a_rehearsal_changes_nothing() {
        var rehearsed = post("post", "5", "dry_run", "true");

        rehearsed.isStatus(200);
        assertThat(rehearsed.text())
                .contains("only rehearsed", "/transactions?dry_run=true", "checked")
                .doesNotContain("Look at it");
        assertThat(client.get(MAIN + "/accounts/wallet").at("/balances/posted/amount"))
                .isEqualTo("0");
    }

    @Test
    void room_is_made_for_up_to_four_postings() {
        var more = browser.submit(
                TRY + "/post", "debit", "bank", "credit", "wallet", "amount", "1", "asset", "USD/2", "more", "posting");

        more.isStatus(200);
        assertThat(more.text()).contains("Posting 2", "value=\"bank\"").doesNotContain("Posting 3", "Answer");
        var most = browser.submit(TRY + "/post", "debit", "", "debit", "", "debit", "", "debit", "", "more", "posting");
        assertThat(most.text()).contains("Posting 4").doesNotContain("Posting 5", "Add a posting");
        var both = browser.submit(
                TRY + "/post",
                "debit",
                "bank",
                "credit",
                "wallet",
                "amount",
                "1",
                "asset",
                "USD/2",
                "debit",
                "bank",
                "credit",
                "wallet",
                "amount",
                "2",
                "asset",
                "USD/2",
                "debit",
                "",
                "credit",
                "",
                "amount",
                "",
                "asset",
                "");
        assertThat(client.get(MAIN + "/transactions/" + made(both)).json().path("postings"))
                .hasSize(2);
    }

    @Test
    void a_form_that_is_sent_twice_does_its_work_once() {
        var first = made(post("post", "7", "key", "same"));
        var again = post("post", "7", "key", "same");

        assertThat(made(again)).isEqualTo(first);
        assertThat(again.text()).contains("Idempotency-Hit");
        client.post(
                        MAIN + "/transactions",
                        RunningDaybook.transaction("bank", "wallet", "700", ""),
                        "Idempotency-Key",
                        "same")
                .isStatus(201);
        assertThat(client.get(MAIN + "/accounts/wallet").at("/balances/posted/amount"))
                .isEqualTo("700");
    }

    @Test
    void the_command_line_is_shown_while_the_form_is_filled_in() {
        var preview = browser.submit(
                TRY + "/post/curl", "debit", "bank", "credit", "it's", "amount", "1.5", "asset", "USD/2", "key", "k");

        preview.isStatus(200);
        assertThat(preview.text())
                .contains("curl -sS -X POST 'http://127.0.0.1:", "/v1/ledgers/main/transactions'", "\"amount\":\"150\"")
                .contains("it'\\''s")
                .doesNotContain("<html", "Authorization");
        assertThat(client.get(MAIN + "/transactions").json().path("data")).isEmpty();
    }

    @Test
    void what_was_typed_is_text_and_nothing_else() {
        var hostile = "\"><script>alert(1)</script>";

        var page = browser.submit(
                TRY + "/open", "id", hostile, "asset", hostile, "metadata", hostile + "=" + hostile, "key", hostile);

        page.isStatus(422);
        assertThat(page.text()).doesNotContain("<script>alert");
        assertThat(browser.submit(TRY + "/open/curl", "id", hostile, "key", hostile)
                        .text())
                .doesNotContain("<script>alert");
    }

    @Test
    void nothing_is_written_by_a_page_of_somebody_else() {
        browser.forge(TRY + "/open", "id", "forged", "asset", "USD/2", "normal_balance", "credit")
                .isStatus(403);
        browser.forge(TRY + "/open/curl", "id", "forged").isStatus(403);
        client.get(MAIN + "/accounts/forged").isStatus(404);
    }

    @Test
    void it_is_done_in_the_name_of_who_looks_whose_token_stays_their_own() {
        try (var guarded = new GuardedDaybook()) {
            var token = Issuer.token();
            try (var alice = new ApiClient(guarded.daybook().api().port(), Optional.of(token))) {
                var page = new Browser(alice)
                        .submit(TRY + "/open", "id", "hers", "asset", "USD/2", "normal_balance", "credit");
                page.isStatus(200);
                assertThat(page.text()).contains("Bearer $DAYBOOK_TOKEN").doesNotContain(token);
            }
            assertThat(guarded.client().get(MAIN + "/accounts/hers/events").at("/data/0/actor"))
                    .isEqualTo("alice");
            var reader = Issuer.token(claims -> claims.claim("scope", "ledger:read"));
            try (var asking = new ApiClient(guarded.daybook().api().port(), Optional.of(reader))) {
                var looking = new Browser(asking);
                assertThat(looking.open("/console/ledgers/main").text()).doesNotContain("/try\"");
                looking.open(TRY).isStatus(403);
                looking.submit(TRY + "/open", "id", "his").isStatus(403);
            }
        }
    }

    private Reply post(String deed, String amount, String... more) {
        var fields = new String[8 + more.length];
        System.arraycopy(
                new String[] {"debit", "bank", "credit", "wallet", "amount", amount, "asset", "USD/2"},
                0,
                fields,
                0,
                8);
        System.arraycopy(more, 0, fields, 8, more.length);
        return browser.submit(TRY + "/" + deed, fields);
    }

    /// The transaction that an answer links to.
    private static String made(Reply answer) {
        answer.isStatus(200);
        var link = MADE.matcher(answer.text());
        assertThat(link.find()).as(answer.text()).isTrue();
        return link.group(1);
    }
}
