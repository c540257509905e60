package dev.daybook.application.port;

import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import java.util.Locale;

/// Names the stream of events of one aggregate. Written `{ledger}/{kind}/{id}`, such as
/// `main/account/users:042:wallet`.
public record StreamId(LedgerId ledger, Kind kind, String id) {

    public enum Kind {
        LEDGER,
        ACCOUNT,
        TRANSACTION;

        private final String spelling = name().toLowerCase(Locale.ROOT);
    }

    public static StreamId of(LedgerId ledger) {
        return new StreamId(ledger, Kind.LEDGER, ledger.value());
    }

    public static StreamId of(LedgerId ledger, AccountId account) {
        return new StreamId(ledger, Kind.ACCOUNT, account.value());
    }

    public static StreamId of(LedgerId ledger, TransactionId transaction) {
        return new StreamId(ledger, Kind.TRANSACTION, transaction.toString());
    }

    /// Reads what [#toString] wrote; anything else throws [IllegalArgumentException].
    public static StreamId parse(String text) {
        var parts = text.split("/", 3);
        if (parts.length < 3 || parts[2].isEmpty()) {
            throw new IllegalArgumentException("not a stream: " + text);
        }
        return new StreamId(new LedgerId(parts[0]), Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)), parts[2]);
    }

    @Override
    public String toString() {
        return ledger + "/" + kind.spelling + "/" + id;
    }
}
