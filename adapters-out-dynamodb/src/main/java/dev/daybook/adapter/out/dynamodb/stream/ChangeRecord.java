package dev.daybook.adapter.out.dynamodb.stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.out.dynamodb.store.ItemEvent;
import dev.daybook.application.port.StoredEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/// A change of the events table, as AWS hands its stream to a function: a batch of records of one shard, in their
/// order.
///
/// @param record the JSON of `Records[…]`
public record ChangeRecord(JsonNode record) {

    private static final Logger LOG = System.getLogger(ChangeRecord.class.getName());

    /// By which AWS is told from where on a batch is to come again.
    public String sequenceNumber() {
        return record.at("/dynamodb/SequenceNumber").asText();
    }

    /// The event that was stored; none where something else has happened to one, which is only logged.
    ///
    /// Throws [IllegalArgumentException] for what is not the item of an event.
    public Optional<StoredEvent> event() {
        if (!record.path("eventName").asText().equals("INSERT")) {
            LOG.log(Level.WARNING, () -> "a stored event was changed: " + record.at("/dynamodb/Keys"));
            return Optional.empty();
        }
        var event = ItemEvent.of(ItemJson.read(record.at("/dynamodb/NewImage")));
        // Read now, so that what has no place fails here.
        var _ = event.ref();
        return Optional.of(event);
    }

    @Override
    public String toString() {
        return "record " + sequenceNumber();
    }
}
