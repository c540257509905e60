package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.Reply;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StreamId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProjectionsTest extends DaybookTest {

    private static final String BOOKS = "/v1/projections/books";
    private static final EventRef WALLET_OPENED = new EventRef(StreamId.parse("main/account/wallet"), 1);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    @Test
    void how_far_the_read_models_are() {
        var all = client.get("/v1/projections");

        assertThat(all.all("/data", "id")).containsExactly("books", "balances");
        var books = client.get(BOOKS);
        assertThat(books.json()).isEqualTo(all.json().at("/data/0"));
        assertThat(books.at("/generations/0/slot")).isEqualTo("live");
        assertThat(books.json().at("/generations/0/positions"))
                .isEqualTo(books.json().path("ends"));
        assertThat(books.json().at("/generations/0/applied").asInt()).isEqualTo(3);
        assertThat(books.json().path("behind").asInt()).isZero();
        assertThat(books.json().path("lag_seconds").asDouble()).isZero();
        client.get("/v1/projections/nothing").isProblem(404, "PROJECTION_NOT_FOUND");
    }

    @Test
    void one_that_is_behind_says_how_much() {
        daybook.store().holdReadModels();
        daybook.open("savings", "null").isStatus(201);
        daybook.passTime(Duration.ofSeconds(90));

        var books = client.get(BOOKS);

        assertThat(books.json().path("behind").asInt()).isEqualTo(1);
        assertThat(books.json().path("lag_seconds").asDouble()).isBetween(90.0, 91.0);
    }

    @Test
    void short_lists_come_in_pages_too() {
        var first = client.get("/v1/projections?limit=1");
        var second = client.get("/v1/projections?limit=1&cursor=" + first.at("/next_cursor"));

        assertThat(first.all("/data", "id")).containsExactly("books");
        assertThat(second.all("/data", "id")).containsExactly("balances");
        assertThat(second.json().has("next_cursor")).isFalse();
    }

    @Test
    void a_rebuild_takes_over_when_nothing_differs_and_one_can_go_back() {
        client.post(BOOKS + "/back").isProblem(409, "NO_PREVIOUS_GENERATION");

        var rebuilt = done(client.post(BOOKS + "/rebuild", "{}"));

        assertThat(rebuilt.at("/kind")).isEqualTo("rebuild");
        assertThat(rebuilt.json().at("/result/switched").booleanValue()).isTrue();
        assertThat(rebuilt.json().at("/result/good").booleanValue()).isTrue();
        assertThat(rebuilt.json().at("/result/rows").asInt()).isEqualTo(3);
        assertThat(client.get(BOOKS).all("/generations", "slot")).containsExactly("live", "previous");
        var back = done(client.post(BOOKS + "/back"));
        assertThat(back.at("/kind")).isEqualTo("go_back");
        assertThat(back.json().at("/result/switched").booleanValue()).isTrue();
    }

    @Test
    void differences_refuse_the_switch_and_are_listed_unless_they_are_accepted() {
        daybook.readModel().liveRows().forget(WALLET_OPENED);

        var refused = done(client.post(BOOKS + "/rebuild"));

        assertThat(refused.json().at("/result/good").booleanValue()).isFalse();
        assertThat(refused.json().at("/result/different").asInt()).isEqualTo(1);
        assertThat(refused.at("/result/differences/0/row")).contains("main/account/wallet");
        assertThat(refused.json().at("/result/differences/0").has("live")).isFalse();
        var accepted = done(client.post(BOOKS + "/rebuild", "{\"accept_differences\": true, \"anew\": true}"));
        assertThat(accepted.json().at("/result/switched").booleanValue()).isTrue();
    }

    @Test
    void a_moment_of_the_past_is_built_aside() {
        var ends = client.get(BOOKS).json().path("ends");

        var asOf = done(client.post(BOOKS + "/rebuild", "{\"as_of\": \"2030-01-01T12:00:00Z\"}"));
        var upTo = done(client.post(BOOKS + "/rebuild", "{\"positions\": %s}".formatted(ends)));

        assertThat(asOf.at("/result/label")).isEqualTo("as of 2030-01-01T12:00:00Z");
        assertThat(upTo.json().at("/result/positions")).isEqualTo(ends);
        assertThat(client.get(BOOKS).all("/generations", "slot")).containsExactly("live", "side");
    }

    @Test
    void what_cannot_be_built_is_refused() {
        client.post(BOOKS + "/rebuild", "{\"anew\": true, \"as_of\": \"2020-01-01T00:00:00Z\"}")
                .isRefusedFor("as_of");
        client.post(BOOKS + "/rebuild", "{\"as_of\": \"2040-01-01T00:00:00Z\"}").isRefusedFor("as_of");
        client.post(BOOKS + "/rebuild", "{\"positions\": [\"0\"]}").isRefusedFor("positions");
        client.post(BOOKS + "/rebuild", "{\"positions\": [\"0\", \"0\", \"0\", \"99\"]}")
                .isRefusedFor("positions");
        client.post(BOOKS + "/rebuild", "{\"positions\": [0], \"soon\": 1}").isRefusedFor("positions[0]", "soon");
        client.post("/v1/projections/nothing/rebuild", "{}").isProblem(404, "PROJECTION_NOT_FOUND");
        client.post("/v1/projections/nothing/back").isProblem(404, "PROJECTION_NOT_FOUND");
    }

    @Test
    void parked_streams_are_listed_and_tried_again() {
        daybook.store().spoilFeed();
        daybook.open("broken", "null").isStatus(201);
        client.post(MAIN + "/accounts/broken/freeze").isStatus(200);
        daybook.store().mendFeed();

        var parked = client.get(BOOKS + "/parked");

        assertThat(client.get(BOOKS).json().path("parked").asInt()).isEqualTo(1);
        assertThat(parked.all("/data", "id")).containsExactly("main/account/broken");
        assertThat(parked.at("/data/0/type/name")).isEqualTo("account-opened");
        assertThat(parked.at("/data/0/version")).isEqualTo("1");
        assertThat(parked.at("/data/0/waiting")).isEqualTo("2");
        assertThat(parked.at("/data/0/error")).contains("was edited");
        var redriven = done(client.post(BOOKS + "/redrive", "{\"stream\": \"main/account/broken\"}"));
        assertThat(redriven.json().at("/result/redriven").asInt()).isEqualTo(1);
        assertThat(redriven.json().at("/result/good").booleanValue()).isTrue();
        assertThat(client.get(BOOKS + "/parked").json().path("data")).isEmpty();
        assertThat(done(client.post("/v1/projections/balances/redrive")).at("/result/redriven"))
                .isEqualTo("1");
    }

    @Test
    void what_is_not_parked_cannot_be_tried_again() {
        client.post(BOOKS + "/redrive", "{\"stream\": \"main/account/wallet\"}").isProblem(404, "STREAM_NOT_PARKED");
        client.post(BOOKS + "/redrive", "{\"stream\": \"wallet\"}").isRefusedFor("stream");
        client.get("/v1/projections/nothing/parked").isProblem(404, "PROJECTION_NOT_FOUND");
    }

    @Test
    void everything_is_verified() {
        var verified = done(client.post("/v1/verify"));

        assertThat(verified.json().at("/result/good").booleanValue()).isTrue();
        assertThat(verified.json().at("/result/events").asInt()).isEqualTo(3);
        assertThat(verified.json().at("/result/feed_entries").asInt()).isEqualTo(3);
        assertThat(verified.all("/result/read_models", "id")).containsExactly("books", "balances");
        assertThat(client.get("/v1/jobs").all("/data", "id")).contains(verified.at("/id"));
    }

    @Test
    void what_differs_is_found_and_repaired_when_asked_for() {
        daybook.readModel().liveRows().forget(WALLET_OPENED);

        var found = done(client.post("/v1/verify", "{}"));
        var repaired = done(client.post("/v1/verify", "{\"repair\": true}"));
        var clean = done(client.post("/v1/verify"));

        assertThat(found.json().at("/result/good").booleanValue()).isFalse();
        assertThat(found.at("/result/findings/0/kind")).isEqualTo("row");
        assertThat(found.at("/result/findings/0/subject")).contains("main/account/wallet");
        assertThat(repaired.json().at("/result/repaired").asInt())
                .isEqualTo(repaired.json().at("/result/found").asInt())
                .isPositive();
        assertThat(clean.json().at("/result/found").asInt()).isZero();
    }

    @Test
    void one_job_at_a_time_works_on_one_thing() {
        var gate = daybook.jobGate();
        try (gate) {
            var running = client.get(BOOKS).at("/job/id");

            var refused = client.post(BOOKS + "/rebuild");

            refused.isProblem(409, "JOB_RUNNING");
            assertThat(refused.at("/job_id")).isEqualTo(running);
            assertThat(client.get("/v1/jobs/" + running).at("/state")).isEqualTo("running");
        }
        client.get("/v1/jobs/00000000-0000-0000-0000-000000000001").isProblem(404, "JOB_NOT_FOUND");
        client.get("/v1/jobs/nonsense").isProblem(404, "JOB_NOT_FOUND");
    }

    /// The job as it is when it has come to a result.
    private Reply done(Reply accepted) {
        accepted.isStatus(202);
        var path = accepted.header("Location").orElseThrow();
        assertThat(path).isEqualTo("/v1/jobs/" + accepted.at("/id"));
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
