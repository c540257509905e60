package dev.daybook.deploy.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CostTableTest {

    private static final Path TESTS = Path.of(
            "..", "adapters-out-dynamodb", "src", "test", "java", "dev", "daybook", "adapter", "out", "dynamodb");

    @Test
    void the_readme_shows_it() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(CostTable.render());
    }

    static List<Measured> figures() {
        return Measured.all();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void each_measured_figure_is_what_the_test_that_it_names_asserts(Measured measured) throws IOException {
        var source = Files.readString(TESTS.resolve(measured.test() + ".java"));
        int begin = source.indexOf("void " + measured.sentence() + "()");

        assertThat(begin).as(measured.sentence()).isPositive();
        assertThat(source.substring(begin, source.indexOf("\n    }\n", begin))).contains(measured.assertion());
    }

    /// By hand: 26.28 million transactions of 6 write and 4 read units.
    @Test
    void ten_transactions_a_second_cost_a_hundred_dollars_of_event_store() {
        assertThat(new Month(10).costs().get("Events in DynamoDB")).isCloseTo(111.69, within());
    }

    @Test
    void the_total_is_the_sum_of_what_is_shown() {
        var month = new Month(1_000);

        assertThat(month.total()).isCloseTo(month.costs().values().stream().reduce(0.0, Double::sum), within());
        assertThat(month.costs().values()).allMatch(cost -> cost > 0);
    }

    private static Offset<Double> within() {
        return Offset.offset(0.01);
    }
}
