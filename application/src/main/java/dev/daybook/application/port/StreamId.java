package dev.daybook.application.port;

import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import java.util.List;
import java.util.Locale;

/// Names the stream of events of one aggregate. Written `{ledger}/{kind}/{id}`, such as
/// `main/account/users:042:wallet`.
public record StreamId(LedgerId ledger, Kind kind, String id) {

    public enum Kind {
        LEDGER,
        ACCOUNT,
        TRANSACTION;

        private static final List<Kind> ALL = List.of(values());

        private final String spelling = name().toLowerCase(Locale.ROOT);

        private static Kind spelled(String text) {
            for (Kind kind : ALL) {
                if (kind.spelling.equals(text)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("not a kind of stream: " + text);
        }
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
        int kind = text.indexOf('/') + 1;
        int id = text.indexOf('/', kind) + 1;
        if (kind == 0 || id == 0 || id == text.length()) {
            throw new IllegalArgumentException("not a stream: " + text);
        }
        var ledger = new LedgerId(text.substring(0, kind - 1));
        return new StreamId(ledger, Kind.spelled(text.substring(kind, id - 1)), text.substring(id));
    }

    @Override
    public String toString() {
        return ledger + "/" + kind.spelling + "/" + id;
    }
}
