package dev.daybook.adapter.in.http.transaction;

import dev.daybook.adapter.in.http.input.Amounts;
import dev.daybook.adapter.in.http.input.Elements;
import dev.daybook.adapter.in.http.input.Fields;
import dev.daybook.adapter.in.http.input.Metadata;
import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.input.Texts;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what is to become of a transaction that is there.
final class ResolutionReader {

    /// What the reversal says about itself.
    record Reversal(Optional<String> description, Map<String, String> metadata) {}

    /// One amount for each posting, or none at all for all of them in full.
    static final Rule<Optional<List<BigInteger>>> AMOUNTS = Fields.object(fields -> {
        var amounts = fields.optionalOrNull("amounts", Elements.of(Amounts.PART));
        return () -> amounts;
    });

    static final Rule<Optional<String>> REASON = Fields.object(fields -> {
        var reason = fields.optionalOrNull("reason", Texts.upTo(500));
        return () -> reason;
    });

    static final Rule<Reversal> REVERSAL = Fields.object(fields -> {
        var description = fields.optionalOrNull("description", TransactionReader.DESCRIPTION);
        var metadata = fields.optionalOrNull("metadata", Metadata.METADATA);
        return () -> new Reversal(description, metadata.orElse(Map.of()));
    });

    private ResolutionReader() {}
}
