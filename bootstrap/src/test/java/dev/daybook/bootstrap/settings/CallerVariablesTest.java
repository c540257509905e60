package dev.daybook.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallerVariablesTest {

    private static final Map<String, String> TOKENS = Map.of(
            "DAYBOOK_JWT_ISSUER", "https://issuer.example",
            "DAYBOOK_JWT_AUDIENCE", "daybook",
            "DAYBOOK_JWT_JWKS_URL", "https://issuer.example/keys");

    @TempDir
    private Path folder;

    private String keys(String content) throws IOException {
        return Files.writeString(folder.resolve("keys"), content).toString();
    }

    private static boolean isTaken(Map<String, String> environment) {
        var variables = new Variables(environment);
        var authenticator = CallerVariables.read(variables);
        return variables.require(authenticator::isPresent);
    }

    private static void isRefused(Map<String, String> environment, String... faults) {
        assertThatExceptionOfType(InvalidSettings.class)
                .isThrownBy(() -> isTaken(environment))
                .satisfies(refused -> assertThat(refused.faults()).containsExactly(faults));
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        var more = new HashMap<>(environment);
        more.put(name, value);
        return more;
    }

    @Test
    void either_kind_of_token_will_do_or_both() throws IOException {
        assertThat(isTaken(TOKENS)).isTrue();
        assertThat(isTaken(Map.of("DAYBOOK_API_KEYS_FILE", keys("")))).isTrue();
        assertThat(isTaken(with(TOKENS, "DAYBOOK_API_KEYS_FILE", keys("")))).isTrue();
    }

    @Test
    void without_either_nobody_serves() {
        isRefused(
                Map.of(),
                "DAYBOOK_JWT_ISSUER is missing: who signs the tokens of callers; or set DAYBOOK_API_KEYS_FILE");
        assertThatExceptionOfType(InvalidSettings.class)
                .isThrownBy(() -> ServerSettings.read(Map.of()))
                .withMessageContaining("DAYBOOK_API_KEYS_FILE");
        assertThatExceptionOfType(InvalidSettings.class)
                .isThrownBy(() -> ServerSettings.readForTables(Map.of()))
                .withMessageNotContaining("DAYBOOK_API_KEYS_FILE");
    }

    @Test
    void half_of_what_tokens_take_is_not_enough() {
        isRefused(
                Map.of("DAYBOOK_JWT_SKEW_SECONDS", "301"),
                "DAYBOOK_JWT_ISSUER is missing: what the claim iss says",
                "DAYBOOK_JWT_AUDIENCE is missing: what the claim aud says",
                "DAYBOOK_JWT_JWKS_URL is missing: an address that begins with https://",
                "DAYBOOK_JWT_SKEW_SECONDS must be a number from 0 to 300");
        isRefused(
                with(TOKENS, "DAYBOOK_JWT_JWKS_URL", "http://issuer.example/keys"),
                "DAYBOOK_JWT_JWKS_URL must be an address that begins with https://");
    }

    @Test
    void a_file_of_keys_that_cannot_be_used_is_not_quoted() throws IOException {
        isRefused(
                with(TOKENS, "DAYBOOK_API_KEYS_FILE", keys("dbk_secret\n{}\n")),
                "DAYBOOK_API_KEYS_FILE names a file that cannot be used: line 1 is not a JSON object; line 2 id is"
                        + " required; line 2 actor is required; line 2 scopes is required; line 2 ledgers is required;"
                        + " line 2 sha256 is required");
        isRefused(
                Map.of("DAYBOOK_API_KEYS_FILE", "dbk_secret"),
                "DAYBOOK_API_KEYS_FILE names a file that cannot be used: there is no such file");
    }
}
