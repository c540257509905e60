package dev.daybook.bootstrap.cli.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class VerifyCommandTest {

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

    private static final String CHECKED = """
            "events":1200,"streams":300,"feed_entries":1200,"took_seconds":1.25,"read_models":[{"id":"books","rows":900,\
            "different":0,"parked":0,"totals":[{"ledger":"main","asset":"USD/2","posted":{"debits":"5","credits":"5"},\
            "pending":{"debits":"6","credits":"6"}}]}],""";
    private static final String CLEAN =
            "{\"good\":true,%s\"found\":0,\"repaired\":0,\"findings\":[]}".formatted(CHECKED);

    private static String found(boolean repaired) {
        return "{\"good\":%s,%s\"found\":2,\"repaired\":%d,\"findings\":[%s]}"
                .formatted(
                        repaired,
                        CHECKED,
                        repaired ? 2 : 0,
                        "{\"kind\":\"row\",\"subject\":\"account main/a\",\"detail\":\"differs\",\"repaired\":%s}"
                                .formatted(repaired));
    }

    @Test
    void a_report_that_a_person_can_read() {
        service.job("POST /v1/verify", "verify", CLEAN);

        assertThat(run.exitCode(VerifyCommand::new)).isZero();

        assertThat(run.out()).isEqualToNormalizingNewlines("""
                Verified in 1.3 s:
                  1,200 events in 300 streams: their hashes, and that none is missing
                  1,200 entries of the feed: that it holds each event of the store, once
                  900 rows of books: 0 differ from a fresh fold of the events; 0 streams are parked
                    main USD/2: posted debits 5, credits 5; pending debits 6, credits 6
                Nothing differs.
                """);
        assertThat(service.asked()).containsExactly("POST /v1/verify {\"repair\":false}");
    }

    @Test
    void findings_make_the_answer_no_until_they_are_repaired() {
        service.job("POST /v1/verify", "verify", found(false));
        assertThat(run.exitCode(VerifyCommand::new)).isEqualTo(1);
        assertThat(run.out())
                .contains("row: account main/a: differs\n", "and 1 more")
                .contains("2 findings, 0 repaired. --repair mends the feed and rows, never events.");

        service.job("POST /v1/verify", "verify", found(true));
        assertThat(run.exitCode(VerifyCommand::new, "--repair")).isZero();
        assertThat(run.out()).contains("row: account main/a: differs (repaired)", "2 findings, all repaired.");
        assertThat(service.asked()).contains("POST /v1/verify {\"repair\":true}");
    }

    @Test
    void json_is_the_result_alone() {
        service.job("POST /v1/verify", "verify", CLEAN);

        assertThat(run.exitCode(VerifyCommand::new, "--json")).isZero();
        assertThat(run.out().strip()).isEqualTo(CLEAN);
        assertThat(run.err()).isEmpty();
    }
}
