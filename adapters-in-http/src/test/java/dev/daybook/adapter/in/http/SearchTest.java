package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.Reply;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchTest extends DaybookTest {

    private static final String GOLD = "metadata%5Btier%5D=gold";

    @BeforeEach
    void fill() {
        for (int i = 0; i < 4; i++) {
            daybook.open("user:" + i, "\"0\"").isStatus(201);
            client.patch(MAIN + "/accounts/user:" + i, """
                    {"metadata": {"tier": "%s", "n": "%d"}}""".formatted(i < 3 ? "gold" : "tin", i))
                    .isStatus(200);
            daybook.post("bank", "user:" + i, "1", """
                            "external_id": "t%d", "effective_at": "2029-0%d-01T00:00:00Z",
                            "metadata": {"tier": "%s"}""".formatted(i, i + 1, i < 3 ? "gold" : "tin"))
                    .isStatus(201);
        }
        client.post(MAIN + "/accounts/user:1/freeze").isStatus(200);
        daybook.pend("bank", "wallet", "1", "\"external_id\": \"p\"").isStatus(201);
    }

    @Test
    void accounts_are_found_by_status_and_metadata() {
        assertThat(accounts("status=frozen")).containsExactly("user:1");
        assertThat(accounts("metadata[tier]=gold&status=open")).containsExactly("user:0", "user:2");
        assertThat(accounts("metadata[tier]=gold&metadata[n]=2")).containsExactly("user:2");
        assertThat(accounts("metadata[tier]=lead")).isEmpty();
    }

    @Test
    void transactions_are_found_by_status_time_and_metadata() {
        assertThat(transactions("status=pending")).containsExactly("p");
        assertThat(transactions("effective_from=2029-02-01T00:00:00Z&effective_to=2029-04-01T00:00:00Z"))
                .containsExactly("t2", "t1");
        assertThat(transactions("metadata[tier]=tin")).containsExactly("t3");
        assertThat(transactions("status=posted&order=oldest")).containsExactly("t0", "t1", "t2", "t3");
        assertThat(transactions("status=posted&order=newest")).containsExactly("t3", "t2", "t1", "t0");
    }

    @Test
    void a_cursor_carries_metadata_and_order() {
        var accounts = client.get(MAIN + "/accounts?limit=1&" + GOLD).at("/next_cursor");
        assertThat(accounts("cursor=" + accounts)).containsExactly("user:1", "user:2");
        assertThat(accounts(GOLD + "&cursor=" + accounts)).containsExactly("user:1", "user:2");

        var transactions =
                client.get(MAIN + "/transactions?limit=1&order=oldest&" + GOLD).at("/next_cursor");
        assertThat(transactions("cursor=" + transactions)).containsExactly("t1", "t2");
    }

    @Test
    void a_cursor_refuses_other_filters() {
        var cursor = client.get(MAIN + "/accounts?limit=1&" + GOLD).at("/next_cursor");
        get(MAIN + "/accounts?metadata[tier]=tin&cursor=" + cursor).isRefusedFor("cursor");
        get(MAIN + "/accounts?metadata[n]=1&cursor=" + cursor).isRefusedFor("cursor");
        get(MAIN + "/accounts?status=open&cursor=" + cursor).isRefusedFor("cursor");

        var oldest = client.get(MAIN + "/transactions?limit=1&order=oldest").at("/next_cursor");
        get(MAIN + "/transactions?order=newest&cursor=" + oldest).isRefusedFor("cursor");
        get(MAIN + "/transactions?status=posted&cursor=" + oldest).isRefusedFor("cursor");
    }

    @Test
    void metadata_that_cannot_be_is_refused() {
        get(MAIN + "/accounts?metadata[" + "k".repeat(65) + "]=v").isRefusedFor("metadata[" + "k".repeat(65) + "]");
        get(MAIN + "/accounts?metadata[k]=" + "v".repeat(257)).isRefusedFor("metadata[k]");
        get(MAIN + "/accounts?metadata[k]=a&metadata[k]=b").isRefusedFor("metadata[k]");
        get(MAIN + "/accounts?metadata=a&metadata[k=b").isRefusedFor("metadata", "metadata[k");
        get(MAIN + "/accounts/wallet/entries?metadata[k]=a").isRefusedFor("metadata[k]");
    }

    private List<String> accounts(String query) {
        return client.get(MAIN + "/accounts?" + encoded(query)).all("/data", "id");
    }

    private List<String> transactions(String query) {
        return client.get(MAIN + "/transactions?" + encoded(query)).all("/data", "external_id");
    }

    private Reply get(String path) {
        return client.get(encoded(path));
    }

    private static String encoded(String query) {
        return query.replace("[", "%5B").replace("]", "%5D");
    }
}
