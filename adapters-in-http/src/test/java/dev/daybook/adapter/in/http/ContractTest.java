package dev.daybook.adapter.in.http;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.Contract;
import dev.daybook.adapter.in.http.fixture.RunningDaybook;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void routes_and_document_agree() {
        try (var daybook = new RunningDaybook()) {
            assertThat(daybook.api().access().keySet()).isEqualTo(documented());
        }
    }

    @Test
    void what_each_route_demands_is_what_the_document_says() {
        try (var daybook = new RunningDaybook()) {
            assertThat(DocumentedAccess.all()).isEqualTo(daybook.api().access());
        }
    }

    @Test
    void every_code_is_documented_and_none_besides() {
        Schema<?> schema =
                requireNonNull(Contract.DOCUMENT.getComponents().getSchemas().get("ProblemCode"));

        assertThat(schema.getEnum().stream().map(Object::toString))
                .containsExactlyElementsOf(
                        Arrays.stream(ProblemCode.values()).map(Enum::name).toList());
    }

    @Test
    void every_code_is_told_of_where_it_may_come() {
        var descriptions = Contract.DOCUMENT.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().values().stream())
                .map(response -> String.valueOf(response.getDescription()))
                .collect(Collectors.joining("\n"))
                .concat(Contract.DOCUMENT.getInfo().getDescription());

        assertThat(ProblemCode.values()).allMatch(code -> descriptions.contains("`%s`".formatted(code)));
    }

    private static Set<String> documented() {
        return Contract.DOCUMENT.getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().keySet().stream()
                        .map(method -> method + " " + path.getKey()))
                .collect(toCollection(TreeSet::new));
    }
}
