package dev.daybook.adapter.in.http;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.auth.Scope;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/api.md`, the reference for people, against the contract.
class ReferenceTest {

    private static final Path FILE = Path.of("..", "docs", "api.md");
    private static final Pattern OPERATION =
            Pattern.compile("(?m)^\\| `([A-Z]+ /\\S*)` \\|[^|]+\\| `?([a-z:]+)`? \\|$");
    private static final Pattern CODE = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| ([0-9]{3}) \\|[^|]+\\|$");

    @Test
    void it_tells_of_every_operation_and_the_scope_it_takes_and_of_none_besides() throws IOException {
        assertThat(rows(OPERATION)).isEqualTo(documentedScopes());
    }

    @Test
    void it_tells_of_every_code_and_its_status_and_of_none_besides() throws IOException {
        assertThat(rows(CODE))
                .isEqualTo(Arrays.stream(ProblemCode.values())
                        .collect(toMap(Enum::name, code -> Integer.toString(code.status()))));
    }

    private static Map<String, String> documentedScopes() {
        return DocumentedAccess.all().entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        operation ->
                                operation.getValue().scope().map(Scope::word).orElse("anyone")));
    }

    /// A row twice is a mistake, and throws.
    private static Map<String, String> rows(Pattern row) throws IOException {
        return row.matcher(Files.readString(FILE))
                .results()
                .collect(toMap(found -> found.group(1), found -> found.group(2)));
    }
}
