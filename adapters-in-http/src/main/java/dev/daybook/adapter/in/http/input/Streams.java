package dev.daybook.adapter.in.http.input;

import dev.daybook.application.port.StreamId;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.util.Optional;
import java.util.UUID;

/// The rule for the names of streams: `main/account/users:042:wallet`.
public final class Streams {

    public static final Rule<StreamId> NAME = Texts.spelled(
            text -> parse(text).isPresent(),
            "must be the name of a stream, such as main/account/users:042:wallet",
            StreamId::parse);

    private Streams() {}

    /// Empty for what no stream can be called.
    public static Optional<StreamId> parse(String text) {
        try {
            return Optional.of(StreamId.parse(text))
                    .filter(stream -> stream.toString().equals(text))
                    .filter(Streams::isSpelledWell);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isSpelledWell(StreamId stream) {
        return LedgerId.isSpelledWell(stream.ledger().value())
                && switch (stream.kind()) {
                    case LEDGER -> stream.equals(StreamId.of(stream.ledger()));
                    case ACCOUNT -> AccountId.isSpelledWell(stream.id());
                    case TRANSACTION -> isUuid(stream.id());
                };
    }

    private static boolean isUuid(String text) {
        return UUID.fromString(text).toString().equals(text);
    }
}
