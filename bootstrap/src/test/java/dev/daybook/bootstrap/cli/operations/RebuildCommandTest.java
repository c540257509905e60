package dev.daybook.bootstrap.cli.operations;

import static dev.daybook.bootstrap.cli.client.PlayedApi.cutBeforeTheCommit;
import static dev.daybook.bootstrap.cli.client.PlayedApi.no;
import static dev.daybook.bootstrap.cli.operations.PlayedService.JOB;
import static dev.daybook.bootstrap.cli.operations.PlayedService.ended;
import static dev.daybook.bootstrap.cli.operations.PlayedService.running;
import static dev.daybook.bootstrap.cli.operations.PlayedService.yes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RebuildCommandTest {

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

    private static final String REBUILD = "POST /v1/projections/books/rebuild";
    private static final String LOOK = "GET /v1/jobs/" + JOB;
    private static final String SWITCHED =
            "{\"good\":true,\"switched\":true,\"label\":\"rebuild\",\"rows\":1200,\"different\":0,\"differences\":[]}";
    private static final String REFUSED =
            "{\"good\":false,\"switched\":false,\"label\":\"rebuild\",\"rows\":1200,\"different\":1,"
                    + "\"differences\":[{\"row\":\"account main/a\",\"live\":\"{1}\"}]}";

    @Test
    void it_is_followed_until_the_new_generation_is_live() {
        service.job(REBUILD, "rebuild", SWITCHED);

        assertThat(run.exitCode(RebuildCommand::new, "books")).isZero();

        assertThat(run.out())
                .isEqualToNormalizingNewlines("books: the new generation is live: of 1,200 rows 0 differ.\n");
        assertThat(run.err()).isEmpty();
        assertThat(service.asked()).containsExactly(REBUILD + " {}");
    }

    @Test
    void differences_are_listed_and_the_answer_is_no() {
        service.job(REBUILD, "rebuild", REFUSED);

        assertThat(run.exitCode(RebuildCommand::new, "books")).isEqualTo(1);

        assertThat(run.out()).isEqualToNormalizingNewlines("""
                account main/a
                  live:    {1}
                  rebuilt: no such row
                books: of 1,200 rows 1 differ, so the live generation stays. To take over: --accept-differences
                """);
        assertThat(run.exitCode(RebuildCommand::new, "books", "--json")).isEqualTo(1);
        assertThat(run.out().strip()).isEqualTo(REFUSED);
    }

    @Test
    void what_is_wanted_is_passed_on() {
        var aside = "{\"good\":true,\"switched\":false,\"label\":\"as of then\"}";
        service.job(REBUILD, "rebuild", aside);

        assertThat(run.exitCode(RebuildCommand::new, "books", "--anew", "--accept-differences"))
                .isZero();
        assertThat(run.exitCode(RebuildCommand::new, "books", "--as-of", "2026-01-01T00:00:00Z"))
                .isZero();
        assertThat(run.out()).contains("built as of then, beside the live one: look at it with ?generation=side.");
        assertThat(run.exitCode(RebuildCommand::new, "books", "--positions", "12,0"))
                .isZero();
        service.job("POST /v1/projections/books/back", "go_back", "{\"good\":true,\"switched\":true,\"label\":\"r\"}");
        assertThat(run.exitCode(RebuildCommand::new, "books", "--back")).isZero();
        assertThat(run.out()).contains("the generation that was live before is live again");

        assertThat(service.asked())
                .containsExactly(
                        REBUILD + " {\"anew\":true,\"accept_differences\":true}",
                        REBUILD + " {\"as_of\":\"2026-01-01T00:00:00Z\"}",
                        REBUILD + " {\"positions\":[\"12\",\"0\"]}",
                        "POST /v1/projections/books/back {}");
    }

    @Test
    void one_that_is_under_way_already_is_followed() {
        service.job(REBUILD, "rebuild", SWITCHED);
        service.on(
                REBUILD, yes(409, "{\"code\":\"JOB_RUNNING\",\"detail\":\"Wait.\",\"job_id\":\"%s\"}".formatted(JOB)));

        assertThat(run.exitCode(RebuildCommand::new, "books")).isZero();
        assertThat(run.err()).contains("daybook rebuild: such a job is under way already; this follows it.");
        assertThat(run.out()).contains("the new generation is live");
    }

    @Test
    void another_job_is_in_its_way() {
        service.on(
                REBUILD, yes(409, "{\"code\":\"JOB_RUNNING\",\"detail\":\"Wait.\",\"job_id\":\"%s\"}".formatted(JOB)));
        service.on(LOOK, yes(200, running("redrive", "redriving", 1)));

        assertThat(run.exitCode(RebuildCommand::new, "books")).isEqualTo(1);
        assertThat(run.err()).contains("daybook rebuild: Wait.");
    }

    @Test
    void a_service_that_is_gone_or_was_started_anew_is_told_with_how_to_go_on() {
        service.on(REBUILD, yes(202, running("rebuild", "filling", 0)));
        service.on(LOOK, cutBeforeTheCommit());

        assertThat(run.exitCode(RebuildCommand::new, "books")).isEqualTo(2);
        assertThat(run.err()).contains("does not answer any more", "Once it runs, the same command goes on.");

        service.on(LOOK, no(404, "JOB_NOT_FOUND", "There is no such job."));
        assertThat(run.exitCode(RebuildCommand::new, "books")).isEqualTo(2);
        assertThat(run.err()).contains("was started anew", "The same command goes on.");
    }

    @Test
    void a_job_that_fails_says_why() {
        service.on(REBUILD, yes(202, ended("rebuild", "failed", "\"error\":\"no disk\"")));

        assertThat(run.exitCode(RebuildCommand::new, "books")).isEqualTo(1);
        assertThat(run.err()).contains("the job failed: no disk. The same command tries again.");
    }

    @Test
    void wrong_usage() {
        assertThat(run.exitCode(RebuildCommand::new)).isEqualTo(2);
        assertThat(run.exitCode(RebuildCommand::new, "nothing")).isEqualTo(2);
        assertThat(run.err()).contains("There is no such read model.");
        assertThat(run.exitCode(RebuildCommand::new, "../ledgers")).isEqualTo(2);
        assertThat(run.exitCode(RebuildCommand::new, "books", "--back", "--as-of", "x"))
                .isEqualTo(2);
        assertThat(run.exitCode(RebuildCommand::new, "books", "--url", "localhost"))
                .isEqualTo(2);
        service.close();
        assertThat(run.exitCode(RebuildCommand::new, "books")).isEqualTo(2);
        assertThat(run.err()).startsWith("daybook rebuild: no service at ");
    }
}
