package dev.daybook.adapter.out.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.adapter.out.messaging.contract.CloudEventJson;
import dev.daybook.adapter.out.messaging.contract.CloudEvents;
import dev.daybook.application.port.StoredEvent;
import io.cloudevents.CloudEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/// The CloudEvent that a message carries beside its hint, for others than ourselves: `detail.public`.
///
/// A rule that passes on only this, by the input path `$.detail.public`, hands its target a plain CloudEvent.
public final class PublicPart {

    static final String NAME = "public";

    private static final Logger LOG = System.getLogger(PublicPart.class.getName());
    private static final JsonMapper JSON = new JsonMapper();

    private PublicPart() {}

    /// Empty for what others are not told of. So it is for what we cannot tell: read models need the hint all the same.
    static Optional<JsonNode> of(StoredEvent change) {
        try {
            return CloudEvents.of(change.recorded()).map(CloudEventJson::write);
        } catch (RuntimeException untold) {
            LOG.log(Level.ERROR, "others are not told of " + change.ref(), untold);
            return Optional.empty();
        }
    }

    /// Throws [IllegalArgumentException] for what is no message or holds no CloudEvent where one should be.
    public static Optional<CloudEvent> read(String message) {
        return Optional.of(tree(message).path("detail").path(NAME))
                .filter(part -> !part.isMissingNode())
                .map(CloudEventJson::read);
    }

    private static JsonNode tree(String message) {
        try {
            return JSON.readTree(message);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed.getOriginalMessage(), malformed);
        }
    }
}
