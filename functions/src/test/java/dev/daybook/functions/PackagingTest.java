package dev.daybook.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.functions.runtime.FunctionZip;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class PackagingTest {

    static final Set<String> FAMILIES = FunctionZip.FAMILIES;

    private static final long LARGEST = 35_000_000;
    /// Of the command line, the embedded run, servers, and another log.
    private static final String NEVER =
            "lib/(embedded|picocli|progressbar|jline|commons-compress|xz|logback|logstash|opentelemetry|jul-to-slf4j|junit"
                    + "|jackson-databind-3|aws-lambda-java-runtime).*";

    @ParameterizedTest
    @FieldSource("FAMILIES")
    void a_family_is_small_and_holds_only_libraries(String family) {
        var zip = new FunctionZip(family);
        System.out.printf("daybook-%s.zip: %,d bytes%n", family, zip.size());

        assertThat(zip.size()).isBetween(1_000_000L, LARGEST);
        assertThat(zip.entries()).allMatch(name -> name.matches("lib/[^/]+\\.jar"));
        assertThat(zip.entries()).noneMatch(name -> name.matches(NEVER));
        assertThat(zip.entries()).anyMatch(name -> name.startsWith("lib/bootstrap-"));
        assertThat(zip.entries()).anyMatch(name -> name.startsWith("lib/slf4j-jdk14-"));
    }

    @ParameterizedTest
    @CsvSource({
        "api, eventbridge|sns|sqs|event-ruler|micrometer|prometheus|adapters-out-messaging",
        "relay, jooq|postgresql|HikariCP|flyway|javalin|jetty|swagger|sqs|adapters-in-http|adapters-out-jooq",
        "projector-postgres, javalin|jetty|swagger|eventbridge|sns|sqs|adapters-in-http",
        "projector-dynamodb, jooq|postgresql|HikariCP|flyway|javalin|jetty|swagger|eventbridge|sns|sqs|adapters-in-http",
        "expiry, javalin|jetty|swagger|eventbridge|sns|sqs|adapters-in-http|adapters-out-messaging",
        "migration, javalin|jetty|swagger|eventbridge|sns|sqs|dynamodb|guava|adapters-in-http|adapters-out-messaging"
    })
    void a_family_has_nothing_that_it_does_not_need(String family, String others) {
        assertThat(new FunctionZip(family).entries()).noneMatch(name -> name.matches("lib/(%s).*".formatted(others)));
    }

    @Test
    void what_a_family_needs_is_there() {
        assertThat(new FunctionZip("api").entries()).anyMatch(name -> name.contains("javalin"));
        assertThat(new FunctionZip("relay").entries()).anyMatch(name -> name.contains("eventbridge"));
        assertThat(new FunctionZip("migration").entries()).anyMatch(name -> name.contains("flyway"));
    }
}
