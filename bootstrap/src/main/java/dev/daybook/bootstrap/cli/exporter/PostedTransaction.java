package dev.daybook.bootstrap.cli.exporter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.domain.money.Asset;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What bookkeepers want to know of a posted transaction.
record PostedTransaction(
        String id,
        Optional<String> externalId,
        String description,
        Instant effectiveAt,
        Instant recordedAt,
        Optional<Instant> resolvedAt,
        Optional<String> reverses,
        List<Posting> postings) {

    /// `amount` is what was posted, of a pending one maybe less than was set aside.
    record Posting(String debit, String credit, BigDecimal amount, Asset asset) {

        private static Posting of(JsonNode json) {
            var asset = Asset.parse(text(json, "asset"));
            var minorUnits = new BigInteger(text(json, "amount"));
            return new Posting(
                    text(json, "debit"), text(json, "credit"), new BigDecimal(minorUnits, asset.exponent()), asset);
        }
    }

    static PostedTransaction of(JsonNode json) {
        try {
            return new PostedTransaction(
                    text(json, "id"),
                    optional(json, "external_id"),
                    optional(json, "description").orElse(""),
                    Instant.parse(text(json, "effective_at")),
                    Instant.parse(text(json, "recorded_at")),
                    optional(json, "resolved_at").map(Instant::parse),
                    optional(json, "reverses_transaction_id"),
                    json.required("postings").valueStream().map(Posting::of).toList());
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new Incomplete("the service answers a transaction that cannot be read: " + json, malformed);
        }
    }

    private static String text(JsonNode json, String name) {
        return json.required(name).asText();
    }

    private static Optional<String> optional(JsonNode json, String name) {
        return Optional.of(json.path(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
