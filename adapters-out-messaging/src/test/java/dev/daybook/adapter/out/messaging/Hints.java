package dev.daybook.adapter.out.messaging;

import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.Hint;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.Stored;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Unreadable;
import dev.daybook.domain.event.EventType;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import java.time.Instant;
import java.util.UUID;

/// One hint of each kind of stream, and their message.
public final class Hints {

    private static final LedgerId MAIN = new LedgerId("main");
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00.123456Z");

    public static final Hint LEDGER = hint(StreamId.of(MAIN), 1, "ledger-created");
    public static final Hint ACCOUNT =
            hint(StreamId.of(MAIN, new AccountId("users:042:wallet")), 7, "account-entries-posted");
    public static final Hint TRANSACTION = hint(
            StreamId.of(MAIN, new TransactionId(UUID.fromString("0193b1c2-0000-8000-8000-00000000002a"))),
            1,
            "transaction-posted");

    /// [#ACCOUNT] as EventBridge hands it to SQS, with the fields it adds.
    public static final String FROM_EVENTBRIDGE = """
            {
              "version": "0",
              "id": "6a7e8feb-b491-4cf7-a9f1-bf3703467718",
              "detail-type": "account-entries-posted",
              "source": "daybook",
              "account": "111122223333",
              "time": "2026-11-01T12:00:00Z",
              "region": "eu-central-1",
              "resources": [],
              "detail": {
                "ledger": "main",
                "stream": "main/account/users:042:wallet",
                "version": 7,
                "event": {"name": "account-entries-posted", "version": 1},
                "recorded_at": "2026-11-01T12:00:00.123456Z"
              }
            }
            """;

    private Hints() {}

    /// A change of which nobody can say more.
    public static StoredEvent alone(Hint hint) {
        return new Unreadable(hint);
    }

    public static StoredEvent told(RecordedEvent event) {
        return new Stored(event);
    }

    private static Hint hint(StreamId stream, long version, String type) {
        return new Hint(new EventRef(stream, version), new EventType(type, 1), NOON);
    }
}
