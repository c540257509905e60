package dev.daybook.adapter.in.http.account;

import dev.daybook.adapter.in.http.input.Amounts;
import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.adapter.in.http.input.Fields;
import dev.daybook.adapter.in.http.input.Flags;
import dev.daybook.adapter.in.http.input.Metadata;
import dev.daybook.adapter.in.http.input.Names;
import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.domain.account.AccountCommand.OpenAccount;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.NormalBalance;
import java.time.Instant;
import java.util.Map;

/// Reads commands for accounts.
final class AccountReader {

    private static final Rule<NormalBalance> SIDE = Choice.of(NormalBalance.class);

    private AccountReader() {}

    /// Without a word about it, an account is guarded exactly when it has a minimum.
    ///
    /// The minimum has to be given, be it `null`: nobody shall open an account without a limit by leaving it out.
    static Rule<OpenAccount> openAt(Instant now) {
        return Fields.object(fields -> {
            var id = fields.required("id", Names.ACCOUNT);
            var asset = fields.required("asset", Names.ASSET);
            var side = fields.required("normal_balance", SIDE);
            var minimum = fields.required("minimum_balance", Amounts.MINIMUM);
            var asked = fields.optional("guarded", Flags.BOOLEAN);
            var metadata = fields.optional("metadata", Metadata.METADATA);
            boolean hasMinimum = minimum.filter(AtLeast.class::isInstance).isPresent();
            if (hasMinimum && !asked.orElse(true)) {
                fields.fault("guarded", "must not be false where there is a minimum_balance");
            }
            return () -> new OpenAccount(
                    id.orElseThrow(),
                    asset.orElseThrow(),
                    side.orElseThrow(),
                    minimum.orElseThrow(),
                    asked.orElse(hasMinimum),
                    metadata.orElse(Map.of()),
                    now);
        });
    }
}
