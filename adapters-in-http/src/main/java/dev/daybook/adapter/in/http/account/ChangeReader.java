package dev.daybook.adapter.in.http.account;

import dev.daybook.adapter.in.http.input.Amounts;
import dev.daybook.adapter.in.http.input.Fields;
import dev.daybook.adapter.in.http.input.Metadata;
import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.input.Texts;
import dev.daybook.domain.account.MinimumBalance;
import java.util.Map;
import java.util.Optional;

/// Reads what is to change about an account.
final class ChangeReader {

    /// @param metadata a key without a text is removed
    record Patch(Map<String, Optional<String>> metadata, Optional<MinimumBalance> minimum) {}

    static final Rule<Patch> PATCH = Fields.object(fields -> {
        var metadata = fields.optional("metadata", Metadata.PATCH);
        var minimum = fields.optional("minimum_balance", Amounts.MINIMUM);
        return () -> new Patch(metadata.orElse(Map.of()), minimum);
    });

    /// Why the status changes, for those who read the account's history.
    static final Rule<Optional<String>> REASON = Fields.object(fields -> {
        var reason = fields.optionalOrNull("reason", Texts.upTo(500));
        return () -> reason;
    });

    private ChangeReader() {}
}
