package dev.daybook.bootstrap.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.bootstrap.cli.bench.Story.Acknowledged;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// The transactions that have to be there, and meet those that are.
final class ExpectedTransactions {

    private final Cast cast;
    private final List<String> differences;
    private final Map<String, Order> missing = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> refused;

    /// @param differences takes what differs
    ExpectedTransactions(Cast cast, Story story, List<String> differences) {
        this.cast = cast;
        this.differences = differences;
        story.acknowledged().stream().map(Acknowledged::order).forEach(order -> missing.put(order.externalId(), order));
        this.refused = story.refused().stream().map(Order::externalId).collect(Collectors.toSet());
    }

    /// Others than ours are passed over.
    void see(JsonNode transaction) {
        var postings = StreamSupport.stream(transaction.path("postings").spliterator(), false)
                .map(ExpectedTransactions::posting)
                .toList();
        if (postings.stream().noneMatch(posting -> posting.touches(cast.prefix()))) {
            return;
        }
        var name = transaction.path("external_id").asText(transaction.path("id").asText());
        var order = missing.remove(name);
        if (order != null) {
            seen.add(name);
            compare(order, transaction.path("status").asText(), postings);
        } else if (seen.contains(name)) {
            differences.add(name + " is there twice");
        } else {
            differences.add(name + (refused.contains(name) ? " was refused and is there" : " is there unasked"));
        }
    }

    void end() {
        missing.keySet().forEach(name -> differences.add(name + " was acknowledged and is not there"));
    }

    private void compare(Order order, String status, List<Posting> postings) {
        if (!status.equals(order.ending().status()) || !postings.equals(order.shown())) {
            differences.add("%s is %s with %s, and was acknowledged to be %s with %s"
                    .formatted(
                            order.externalId(), status, postings, order.ending().status(), order.shown()));
        }
    }

    private static Posting posting(JsonNode json) {
        return new Posting(
                json.path("debit").asText(),
                json.path("credit").asText(),
                json.path("amount").asLong());
    }
}
