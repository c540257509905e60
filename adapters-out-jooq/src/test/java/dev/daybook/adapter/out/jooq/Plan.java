package dev.daybook.adapter.out.jooq;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jooq.DSLContext;
import org.jooq.Query;

/// How Postgres carried out a statement.
record Plan(JsonNode root) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /// Runs the very statement that the adapter would run.
    static Plan of(Database database, Function<DSLContext, ? extends Query> statement) {
        var plan = database.read(sql -> sql.resultQuery(
                        "explain (analyze, buffers, format json) {0}", statement.apply(sql))
                .fetchSingle(row -> Objects.requireNonNull(row.get(0, String.class))));
        return new Plan(parse(plan));
    }

    private static JsonNode parse(String plan) {
        try {
            return MAPPER.readTree(plan).path(0).path("Plan");
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Of tables and their indexes, those that a filter then dropped included.
    long rowsRead() {
        return Math.round(scans().mapToDouble(scan -> scan.path("Actual Loops").asDouble()
                        * (scan.path("Actual Rows").asDouble()
                                + scan.path("Rows Removed by Filter").asDouble()
                                + scan.path("Rows Removed by Index Recheck").asDouble()))
                .sum());
    }

    List<String> indexes() {
        return nodes(root)
                .filter(node -> node.has("Index Name"))
                .map(node -> node.path("Index Name").asText())
                .distinct()
                .toList();
    }

    /// Tables that were read from end to end.
    List<String> readWhole() {
        return scans().filter(scan -> scan.path("Node Type").asText().equals("Seq Scan"))
                .map(scan -> scan.path("Relation Name").asText())
                .toList();
    }

    private Stream<JsonNode> scans() {
        return nodes(root).filter(node -> node.has("Relation Name"));
    }

    private static Stream<JsonNode> nodes(JsonNode node) {
        var below = StreamSupport.stream(node.path("Plans").spliterator(), false);
        return Stream.concat(Stream.of(node), below.flatMap(Plan::nodes));
    }

    @Override
    public String toString() {
        return root.toPrettyString();
    }
}
