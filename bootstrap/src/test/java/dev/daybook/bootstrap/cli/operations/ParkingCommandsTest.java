package dev.daybook.bootstrap.cli.operations;

import static dev.daybook.bootstrap.cli.client.PlayedApi.no;
import static dev.daybook.bootstrap.cli.operations.PlayedService.yes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ParkingCommandsTest {

    private PlayedService service;
    private ServiceRun run;

    @BeforeEach
    void start() throws IOException {
        service = new PlayedService();
        run = new ServiceRun(service.url());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static final String ALL = "GET /v1/projections?limit=1000";
    private static final String BOTH =
            "{\"data\":[{\"id\":\"books\",\"generations\":[{\"slot\":\"live\",\"label\":\"live\",\"complete\":true,"
                    + "\"positions\":[\"7\",\"5\"],\"applied\":12}],\"behind\":3,\"lag_seconds\":0.5,\"parked\":1},"
                    + "{\"id\":\"balances\",\"behind\":0,\"lag_seconds\":0,\"parked\":0}]}";
    private static final String PARKED =
            "{\"id\":\"main/account/a\",\"version\":2,\"type\":{\"name\":\"account-frozen\",\"version\":1},\"waiting\":4,"
                    + "\"error\":\"boom\",\"attempts\":3,\"since\":\"2026-11-01T09:30:00Z\"}";

    private static final String UNTOLD = "{\"id\":\"main/account/a@7\",\"stream\":\"main/account/a\",\"version\":7,"
            + "\"type\":{\"name\":\"account-frozen\",\"version\":1},\"reason\":\"too large\","
            + "\"attempts\":2,\"since\":\"2026-11-01T09:30:00Z\"}";

    @Test
    void the_read_models_are_shown() {
        service.on(ALL, yes(200, BOTH));

        assertThat(run.exitCode(ProjectionsCommand::new)).isZero();
        assertThat(run.out()).isEqualToNormalizingNewlines("""
                books: 3 events behind (0.5 s), 1 parked
                  live     complete, 12 events, at 7,5 (live)
                balances: 0 events behind (0.0 s), 0 parked
                """);
        assertThat(run.exitCode(ProjectionsCommand::new, "--json")).isZero();
        assertThat(run.out().strip()).isEqualTo(BOTH);
    }

    @Test
    void parked_streams_of_all_read_models_are_listed_page_by_page() {
        service.on(ALL, yes(200, BOTH));
        service.on(
                "GET /v1/projections/books/parked?limit=1000",
                yes(200, "{\"data\":[%s],\"next_cursor\":\"c\"}".formatted(PARKED)));
        service.on(
                "GET /v1/projections/books/parked?limit=1000&cursor=c",
                yes(200, "{\"data\":[%s]}".formatted(PARKED.replace("main/account/a", "main/account/b"))));
        service.on("GET /v1/projections/balances/parked?limit=1000", yes(200, "{\"data\":[]}"));

        assertThat(run.exitCode(ParkedCommand::new)).isZero();
        assertThat(run.out())
                .contains(
                        "books  main/account/a: event 2 (account-frozen version 1), up to 4 waits, tried 3 times since")
                .contains("main/account/b", "boom", "2 parked");
        assertThat(run.exitCode(ParkedCommand::new, "books", "--json")).isZero();
        assertThat(run.out())
                .hasLineCount(1)
                .startsWith("{\"data\":[{\"projection\":\"books\",\"id\":\"main/account/a\"")
                .contains(",{\"projection\":\"books\",\"id\":\"main/account/b\"");
    }

    @Test
    void redrive_says_what_flows_again_and_what_still_stands() {
        service.on(ALL, yes(200, BOTH));
        service.job("POST /v1/projections/books/redrive", "redrive", "{\"good\":false,\"redriven\":3,\"parked\":1}");
        assertThat(run.exitCode(RedriveCommand::new, "books")).isEqualTo(1);
        assertThat(run.out()).isEqualToNormalizingNewlines("books: 3 streams flow again, 1 stand still\n");

        service.job("POST /v1/projections/books/redrive", "redrive", "{\"good\":true,\"redriven\":1,\"parked\":0}");
        service.on("POST /v1/projections/balances/redrive", no(404, "STREAM_NOT_PARKED", "Not parked."));
        assertThat(run.exitCode(RedriveCommand::new, "--stream", "main/account/a"))
                .isZero();
        assertThat(service.asked()).contains("POST /v1/projections/balances/redrive {\"stream\":\"main/account/a\"}");
        assertThat(run.exitCode(RedriveCommand::new, "books", "--json")).isZero();
        assertThat(run.out().strip())
                .isEqualTo("{\"data\":[{\"id\":\"books\",\"good\":true,\"redriven\":1,\"parked\":0}]}");
        assertThat(run.exitCode(RedriveCommand::new, "balances", "--stream", "main/account/a"))
                .isEqualTo(1);
        assertThat(run.err()).contains("daybook redrive: Not parked.");
    }

    @Test
    void parked_publications_are_listed_page_by_page() {
        service.on(
                "GET /v1/publications/parked?limit=1000",
                yes(200, "{\"data\":[%s],\"next_cursor\":\"c\"}".formatted(UNTOLD)));
        service.on(
                "GET /v1/publications/parked?limit=1000&cursor=c",
                yes(200, "{\"data\":[%s]}".formatted(UNTOLD.replace("main/account/a", "main/account/b"))));

        assertThat(run.exitCode(ParkedCommand::new, "--publications")).isZero();
        assertThat(run.out()).isEqualToNormalizingNewlines("""
                main/account/a@7 (account-frozen version 1), refused 2 times since 2026-11-01T09:30:00Z
                  too large
                main/account/b@7 (account-frozen version 1), refused 2 times since 2026-11-01T09:30:00Z
                  too large
                2 parked
                """);
        assertThat(run.exitCode(ParkedCommand::new, "--publications", "--json")).isZero();
        assertThat(run.out())
                .hasLineCount(1)
                .startsWith("{\"data\":[{\"id\":\"main/account/a@7\"")
                .contains(",{\"id\":\"main/account/b@7\"");
    }

    @Test
    void publications_are_told_again_one_or_all() {
        service.job("POST /v1/publications/retell", "retell", "{\"good\":false,\"told\":3,\"parked\":1}");
        assertThat(run.exitCode(RedriveCommand::new, "--publications")).isEqualTo(1);
        assertThat(run.out()).isEqualToNormalizingNewlines("3 events told, 1 parked\n");

        service.job("POST /v1/publications/retell", "retell", "{\"good\":true,\"told\":1,\"parked\":0}");
        assertThat(run.exitCode(RedriveCommand::new, "--publications", "--event", "main/account/a@7", "--json"))
                .isZero();
        assertThat(run.out()).isEqualToNormalizingNewlines("{\"good\":true,\"told\":1,\"parked\":0}\n");
        assertThat(service.asked()).contains("POST /v1/publications/retell {\"event\":\"main/account/a@7\"}");
    }

    @Test
    void publications_and_read_models_are_not_mixed_up() {
        assertThat(run.exitCode(ParkedCommand::new, "books", "--publications")).isEqualTo(2);
        assertThat(run.exitCode(RedriveCommand::new, "books", "--publications")).isEqualTo(2);
        assertThat(run.err()).contains("--publications is not about a read model");
        assertThat(run.exitCode(RedriveCommand::new, "--publications", "--stream", "main/account/a"))
                .isEqualTo(2);
        assertThat(run.exitCode(RedriveCommand::new, "--event", "main/account/a@7"))
                .isEqualTo(2);
        assertThat(run.err()).contains("--stream is of a read model, --event of the publications");
    }
}
