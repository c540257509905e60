package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.Reply;
import dev.daybook.application.port.StoredEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicationsTest extends DaybookTest {

    private static final String PARKED = "/v1/publications/parked";
    private static final String RETELL = "/v1/publications/retell";
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    @Test
    void where_nothing_was_refused_the_list_is_empty() {
        assertThat(client.get(PARKED).json().path("data")).isEmpty();
    }

    @Test
    void what_the_bus_refused_is_listed_with_the_reason() {
        park();

        var parked = client.get(PARKED);

        assertThat(parked.all("/data", "id"))
                .containsExactly("main/account/bank@1", "main/account/wallet@1", "main/ledger/main@1");
        assertThat(parked.at("/data/1/stream")).isEqualTo("main/account/wallet");
        assertThat(parked.at("/data/1/version")).isEqualTo("1");
        assertThat(parked.at("/data/1/type/name")).isEqualTo("account-opened");
        assertThat(parked.at("/data/1/reason")).isEqualTo("too large");
        assertThat(parked.at("/data/1/attempts")).isEqualTo("1");
        assertThat(parked.at("/data/1/since")).isEqualTo("2030-01-01T12:00:00Z");
    }

    @Test
    void the_list_comes_in_pages() {
        park();

        var first = client.get(PARKED + "?limit=2");
        var second = client.get(PARKED + "?limit=2&cursor=" + first.at("/next_cursor"));

        assertThat(first.all("/data", "id")).containsExactly("main/account/bank@1", "main/account/wallet@1");
        assertThat(second.all("/data", "id")).containsExactly("main/ledger/main@1");
        assertThat(second.json().has("next_cursor")).isFalse();
    }

    @Test
    void one_or_all_are_told_after_all() {
        park();

        var one = done(client.post(RETELL, "{\"event\": \"main/account/wallet@1\"}"));
        assertThat(one.at("/kind")).isEqualTo("retell");
        assertThat(one.at("/result/told")).isEqualTo("1");
        assertThat(one.at("/result/parked")).isEqualTo("2");
        assertThat(one.json().at("/result/good").booleanValue()).isFalse();

        var all = done(client.post(RETELL));
        assertThat(all.at("/result/told")).isEqualTo("2");
        assertThat(all.json().at("/result/good").booleanValue()).isTrue();
        assertThat(client.get(PARKED).json().path("data")).isEmpty();
    }

    @Test
    void what_is_refused_again_stays() {
        park();
        daybook.refuse(true);

        assertThat(done(client.post(RETELL)).at("/result/told")).isEqualTo("0");

        assertThat(client.get(PARKED).at("/data/0/attempts")).isEqualTo("2");
        assertThat(client.get(PARKED).at("/data/0/reason")).isEqualTo("not for this bus");
    }

    @Test
    void what_was_never_refused_cannot_be_told_again() {
        client.post(RETELL, "{\"event\": \"main/account/wallet@1\"}").isProblem(404, "EVENT_NOT_PARKED");
        client.post(RETELL, "{\"event\": \"main/account/wallet\"}").isRefusedFor("event");
        client.post(RETELL, "{\"event\": \"main/account/wallet@0\"}").isRefusedFor("event");
        client.post(RETELL, "{\"event\": 1, \"all\": true}").isRefusedFor("event", "all");
    }

    private void park() {
        for (StoredEvent event : stored()) {
            daybook.untold().park(event, "too large", Instant.parse("2030-01-01T12:00:00Z"));
        }
    }

    private List<StoredEvent> stored() {
        return daybook.store().directory().list(Optional.empty()).events();
    }

    private Reply done(Reply accepted) {
        accepted.isStatus(202);
        var path = accepted.header("Location").orElseThrow();
        long start = System.nanoTime();
        var job = client.get(path);
        while (job.at("/state").equals("running")) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG_ENOUGH);
            job = client.get(path);
        }
        assertThat(job.at("/state")).as(job.text()).isEqualTo("done");
        return job;
    }
}
