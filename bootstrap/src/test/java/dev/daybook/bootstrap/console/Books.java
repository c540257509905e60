package dev.daybook.bootstrap.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.bootstrap.ApiClient;
import dev.daybook.bootstrap.ApiClient.Answer;

/// A ledger of a test's own, written through the API. Each write returns once the read models show it.
final class Books {

    private final ApiClient api;
    private final String path;

    Books(ApiClient api, String ledger) {
        this.api = api;
        this.path = "/v1/ledgers/" + ledger;
        if (api.get(path).status() == 404) {
            api.createLedger(ledger);
        }
    }

    void account(String id, String minimum) {
        var opened = api.post(path + "/accounts", """
                {"id": "%s", "asset": "USD/2", "normal_balance": "credit", "minimum_balance": %s}
                """.formatted(id, minimum));
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
    }

    void post(String externalId, String debit, String credit, long cents) {
        var _ = posted(externalId, debit, credit, cents);
    }

    /// Answers its id.
    String posted(String externalId, String debit, String credit, long cents) {
        return transact(externalId, "posted", debit, credit, cents);
    }

    /// Answers its id.
    String pended(String externalId, String debit, String credit, long cents) {
        return transact(externalId, "pending", debit, credit, cents);
    }

    private String transact(String externalId, String status, String debit, String credit, long cents) {
        var posted = api.post(path + "/transactions", """
                {"external_id": "%s", "status": "%s",
                 "postings": [{"debit": "%s", "credit": "%s", "amount": "%d", "asset": "USD/2"}]}
                """.formatted(externalId, status, debit, credit, cents));
        assertThat(posted.status()).as(posted.body().toString()).isEqualTo(201);
        var id = posted.body().get("id").asText();
        shown(posted, id);
        return id;
    }

    private void shown(Answer posted, String id) {
        assertThat(api.getAfter(posted, path + "/transactions/" + id).status()).isEqualTo(200);
    }
}
