package dev.daybook.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys as their users make and use them, from the command line to the events.
class DevWithKeysTest {

    @TempDir
    private Path folder;

    private Path keys() {
        return folder.resolve("keys.jsonl");
    }

    private String newKey(String actor, String scopes) {
        var made = DaybookProcess.run(
                "keys", "new", "--actor", actor, "--scope", scopes, "--ledger", "main", "--file", keys().toString());
        assertThat(made.exitCode()).as(made.output()).isZero();
        return made.output()
                .lines()
                .filter(line -> line.startsWith("dbk_"))
                .findFirst()
                .orElseThrow();
    }

    private DaybookProcess.Result importAs(String token, DaybookProcess daybook) throws IOException {
        var accounts = Files.writeString(
                folder.resolve("accounts.jsonl"),
                "{\"id\":\"bank\",\"asset\":\"USD/2\",\"normal_balance\":\"debit\",\"minimum_balance\":null}\n");
        var none = Files.writeString(folder.resolve("transactions.jsonl"), "");
        return DaybookProcess.run(
                Map.of("DAYBOOK_TOKEN", token),
                "import",
                "--url",
                daybook.url().toString(),
                "--accounts",
                accounts.toString(),
                "--transactions",
                none.toString());
    }

    @Test
    void a_key_opens_what_it_is_for_and_its_holder_is_named_in_the_events() throws IOException {
        var robot = newKey("robot", "ledger:read,ledger:write");
        try (var daybook = DaybookProcess.start("dev", "--port", "0", "--api-keys", keys().toString());
                var api = new ApiClient(daybook.url(), Optional.of(robot));
                var nobody = new ApiClient(daybook.url())) {
            assertThat(importAs("", daybook).exitCode()).isEqualTo(2);
            var imported = importAs(robot, daybook);
            assertThat(imported.exitCode()).as(imported.output()).isZero();

            assertThat(api.get("/v1/ledgers/main/accounts/bank/events").body().findValuesAsText("actor"))
                    .containsExactly("robot");
            assertThat(nobody.get("/v1/ledgers/main/accounts/bank/events").status())
                    .isEqualTo(401);
            assertThat(api.post("/v1/verify", "{}").code()).isEqualTo("FORBIDDEN");

            var reader = newKey("reader", "ledger:read");
            assertThat(importAs(reader, daybook).output()).contains("ledger:write");

            var stopped = daybook.terminate();
            assertThat(stopped.output()).contains("API keys", "$DAYBOOK_TOKEN").doesNotContain(robot, reader);
        }
    }
}
