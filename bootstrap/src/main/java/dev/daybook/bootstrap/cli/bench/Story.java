package dev.daybook.bootstrap.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.bootstrap.cli.client.Reply;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What the clients of a run were told.
final class Story {

    /// A step of an order that the service has acknowledged.
    ///
    /// @param token what a read sends that has to show it
    record Acknowledged(Order order, String id, String token) {

        static Acknowledged of(Order order, Reply reply) {
            var id = LedgerApi.json(reply).path("id").asText();
            return new Acknowledged(order, id, reply.header("Consistency-Token").orElse(""));
        }

        static Acknowledged of(Order order, JsonNode line) {
            return new Acknowledged(
                    order,
                    line.path("transaction").path("id").asText(),
                    line.path("consistency_token").asText());
        }
    }

    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Order> refused = new ConcurrentLinkedQueue<>();
    private final Queue<Order> unknown = new ConcurrentLinkedQueue<>();
    private final Queue<String> lies = new ConcurrentLinkedQueue<>();

    /// To its end.
    void acknowledged(Acknowledged order) {
        acknowledged.add(order);
    }

    void refused(Order order) {
        refused.add(order);
    }

    void unknown(Order order) {
        unknown.add(order);
    }

    /// A read that contradicts what was acknowledged before.
    void lie(String sentence) {
        lies.add(sentence);
    }

    List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    List<Order> refused() {
        return List.copyOf(refused);
    }

    List<String> lies() {
        return List.copyOf(lies);
    }

    /// Those of which nobody knows what became; from now on they count as known.
    List<Order> takeUnknown() {
        var taken = List.copyOf(unknown);
        unknown.clear();
        return taken;
    }
}
