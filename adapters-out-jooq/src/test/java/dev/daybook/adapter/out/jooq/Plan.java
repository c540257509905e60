package dev.daybook.adapter.out.jooq;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.adapter.out.jooq.kit.Database;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/// How Postgres carried out a statement.
record Plan(JsonNode root) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /// Runs the very statement that the adapter would run.
    static Plan of(Database database, Function<DSLContext, ? extends Query> statement) {
        return database.read(sql -> explained(sql, statement.apply(sql)));
    }

    /// How it carries one out that it has planned once and for all, as it may do with what comes again and again.
    static Plan generic(Database database, Function<DSLContext, ? extends Query> statement) {
        return database.read(sql -> sql.transactionResult(transaction -> {
            var tx = transaction.dsl();
            var query = statement.apply(tx);
            var values = query.getParams().values().stream()
                    .filter(value -> !value.isInline())
                    .map(value -> DSL.inline(value.getValue(), value.getDataType()))
                    .toList();
            tx.execute("set local plan_cache_mode = force_generic_plan");
            tx.connection(connection -> {
                try (var prepare = connection.createStatement()) {
                    var _ = prepare.execute("prepare asked as " + numbered(query.getSQL()));
                }
            });
            try {
                return explained(tx, DSL.sql("execute asked({0})", DSL.list(values)));
            } finally {
                tx.execute("deallocate asked");
            }
        }));
    }

    private static Plan explained(DSLContext sql, QueryPart statement) {
        var plan = sql.resultQuery("explain (analyze, buffers, format json) {0}", statement)
                .fetchSingle(row -> Objects.requireNonNull(row.get(0, String.class)));
        return new Plan(parse(plan));
    }

    private static String numbered(String statement) {
        var parameter = new AtomicInteger();
        return Pattern.compile("[?]")
                .matcher(statement)
                .replaceAll(_ -> Matcher.quoteReplacement("$" + parameter.incrementAndGet()));
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
