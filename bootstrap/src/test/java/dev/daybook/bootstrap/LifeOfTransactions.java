package dev.daybook.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.bootstrap.ApiClient.Answer;

/// What can become of transactions, on top of the household's books: none of it changes what is posted to its accounts.
final class LifeOfTransactions {

    private static final String BANK = "assets:us:bofa:checking";
    private static final String BANK_FEES = "expenses:financial:fees";
    private static final String MOST = "9".repeat(38);

    private final ApiClient api;
    private final String ledger;
    private int posted;

    LifeOfTransactions(ApiClient api, String ledger) {
        this.api = api;
        this.ledger = ledger;
    }

    /// How many of them are posted, reversals included.
    int posted() {
        return posted;
    }

    /// The read model shows it all afterwards.
    void happen() {
        open("audit", "USD/2", "debit", "null");
        open("audit:cash", "USD/2", "debit", "null");
        open("audit:clients:a", "USD/2", "credit", "\"0\"");
        open("audit:mills", "USD/3", "debit", "null");
        open("audit:mills:owner", "USD/3", "credit", "null");
        open("audit:vault", "ETH/18", "debit", "null");
        open("audit:vault:owner", "ETH/18", "credit", "\"0\"");
        postWhatIsHardToWriteDown();
        pendAndResolve();
        reverse();
    }

    private void postWhatIsHardToWriteDown() {
        post(
                "audit; (1) | a)",
                "2018-12-31T23:59:59.999999Z",
                posting("audit:vault", "audit:vault:owner", MOST, "ETH/18"));
        post("two assets", "2018-01-01T00:30:00+01:00", """
                %s,%s,%s\
                """.formatted(
                        posting("audit", "audit:cash", "1", "USD/2"),
                        posting("audit:cash", "audit:clients:a", "100000", "USD/2"),
                        posting("audit:mills", "audit:mills:owner", "1234", "USD/3")));
        post("in the future", "9999-12-31T23:59:59Z", posting("audit:cash", "audit:clients:a", "7", "USD/2"));
    }

    private void pendAndResolve() {
        var partly = pend("2019-06-30T12:00:00Z", """
                %s,%s\
                """.formatted(
                        posting("audit:clients:a", "audit:cash", "100", "USD/2"),
                        posting("audit:clients:a", "audit", "40", "USD/2")));
        assertShown(api.post(partly + "/post", "{\"amounts\":[\"60\",\"0\"]}"), 200);
        var fully = pend("2020-02-29T00:00:00Z", posting("audit", "audit:cash", "5", "USD/2"));
        assertShown(api.post(fully + "/post", "{}"), 200);
        posted += 2;
        var voided = pend("2019-07-01T00:00:00Z", posting(BANK_FEES, BANK, "999", "USD/2"));
        assertShown(api.post(voided + "/void", "{}"), 200);
        var _ = pend("2021-01-01T00:00:00Z", posting(BANK_FEES, BANK, "77", "USD/2"));
        var _ = pend("2021-01-01T00:00:00Z", posting("audit:clients:a", "audit:cash", "33", "USD/2"));
    }

    private void reverse() {
        var mistake =
                posted("mistake", "2022-03-01T00:00:00Z", posting("audit:cash", "audit:clients:a", "500", "USD/2"));
        assertShown(api.post(mistake + "/reverse", "{}"), 201);
        posted++;
    }

    private void open(String account, String asset, String side, String minimum) {
        assertShown(api.post(ledger + "/accounts", """
                {"id":"%s","asset":"%s","normal_balance":"%s","minimum_balance":%s}
                """.formatted(account, asset, side, minimum)), 201);
    }

    private void post(String externalId, String effectiveAt, String postings) {
        var _ = posted(externalId, effectiveAt, postings);
    }

    private String posted(String externalId, String effectiveAt, String postings) {
        posted++;
        return create(
                "\"external_id\":\"%1$s\",\"description\":\"%1$s; or | not\",".formatted(externalId),
                effectiveAt,
                postings);
    }

    private String pend(String effectiveAt, String postings) {
        return create("\"status\":\"pending\",", effectiveAt, postings);
    }

    /// Answers its path.
    private String create(String more, String effectiveAt, String postings) {
        var created = api.post(ledger + "/transactions", """
                {%s"effective_at":"%s","postings":[%s]}
                """.formatted(more, effectiveAt, postings));
        assertShown(created, 201);
        return "%s/transactions/%s".formatted(ledger, created.body().path("id").asText());
    }

    private void assertShown(Answer written, int status) {
        assertThat(written.status()).as(written.body().toString()).isEqualTo(status);
        assertThat(api.getAfter(written, ledger).status()).isEqualTo(200);
    }

    private static String posting(String debit, String credit, String amount, String asset) {
        return "{\"debit\":\"%s\",\"credit\":\"%s\",\"amount\":\"%s\",\"asset\":\"%s\"}"
                .formatted(debit, credit, amount, asset);
    }
}
