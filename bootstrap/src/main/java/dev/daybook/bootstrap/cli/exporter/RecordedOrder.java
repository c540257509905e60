package dev.daybook.bootstrap.cli.exporter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/// Sees to it that transactions come as they were asked for: posted ones, oldest first, none twice. Another service, an
/// older one or a proxy that drops what it does not know would otherwise make books that look right.
final class RecordedOrder {

    private Instant latest = Instant.MIN;
    private final Set<String> idsOfTheLatest = new HashSet<>();

    /// Throws [Incomplete].
    void check(JsonNode transaction) {
        var id = transaction.path("id").asText();
        if (!transaction.path("status").asText().equals("posted")) {
            throw new Incomplete("the service answers a transaction that is not posted: " + id);
        }
        var recordedAt = recordedAt(transaction);
        if (recordedAt.isAfter(latest)) {
            latest = recordedAt;
            idsOfTheLatest.clear();
        }
        if (recordedAt.isBefore(latest) || !idsOfTheLatest.add(id)) {
            throw new Incomplete("the service answers transactions out of their order, at " + id);
        }
    }

    private static Instant recordedAt(JsonNode transaction) {
        try {
            return Instant.parse(transaction.path("recorded_at").asText());
        } catch (DateTimeException malformed) {
            throw new Incomplete("the service answers a transaction without recorded_at", malformed);
        }
    }
}
