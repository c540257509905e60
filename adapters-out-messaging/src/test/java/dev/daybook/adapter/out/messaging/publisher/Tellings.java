package dev.daybook.adapter.out.messaging.publisher;

import static dev.daybook.domain.fixture.TransactionWords.posted;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.credit;
import static dev.daybook.domain.fixture.Words.move;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.adapter.out.messaging.contract.Facts;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.Stored;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.domain.fixture.Words;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Events to be told, told apart by their version.
public final class Tellings {

    private Tellings() {}

    public static List<StoredEvent> small(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Tellings::event).toList();
    }

    static StoredEvent event(int version) {
        return at(version, Facts.recorded(Words.posted(WALLET, FIRST, credit(1))));
    }

    /// A message of some more bytes than that.
    static StoredEvent large(int version, int bytes) {
        return at(version, Facts.recorded(described("x".repeat(bytes))));
    }

    private static StoredEvent at(int version, RecordedEvent recorded) {
        return new Stored(new RecordedEvent(
                new EventRef(recorded.ref().stream(), version),
                recorded.id(),
                recorded.type(),
                recorded.event(),
                recorded.recordedAt(),
                recorded.metadata()));
    }

    private static TransactionPosted described(String description) {
        var fact = posted(FIRST, Map.of(), move(BANK, BANK, 1));
        return new TransactionPosted(
                fact.transaction(),
                fact.externalId(),
                fact.postings(),
                fact.balances(),
                fact.effectiveAt(),
                Optional.of(description),
                fact.metadata(),
                fact.reverses(),
                fact.at());
    }

    /// Of the event that a message hints at.
    static long version(String message) {
        try {
            return new JsonMapper()
                    .readTree(message)
                    .path("detail")
                    .path("version")
                    .asLong();
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    static List<Long> versions(List<StoredEvent> events) {
        return events.stream().map(event -> event.ref().version()).toList();
    }
}
