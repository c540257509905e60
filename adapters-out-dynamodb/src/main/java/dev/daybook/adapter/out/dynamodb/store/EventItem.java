package dev.daybook.adapter.out.dynamodb.store;

import dev.daybook.adapter.out.dynamodb.client.Attributes;
import dev.daybook.adapter.out.dynamodb.codec.EventJson;
import dev.daybook.adapter.out.dynamodb.codec.Micros;
import dev.daybook.adapter.out.dynamodb.codec.StateJson;
import dev.daybook.application.port.EventMetadata;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.Folding;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StoredForm;
import dev.daybook.application.port.StreamHead;
import dev.daybook.domain.catalogue.EventCatalogue;
import dev.daybook.domain.event.DomainEvent;
import dev.daybook.domain.event.EventType;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One event as the events table holds it.
///
/// What is absent takes no attribute, nor does what the command id tells already, nor the hash before the first
/// event: an item should fit into one write unit, a kilobyte.
record EventItem(Map<String, AttributeValue> attributes) {

    static final String STREAM = "stream";
    static final String VERSION = "version";
    static final String ID = "id";
    static final String TYPE = "type";
    static final String AT = "at";
    static final String DATA = "data";
    static final String COMMAND = "command";
    static final String CORRELATION = "correlation";
    static final String CAUSATION = "causation";
    static final String ACTOR = "actor";
    static final String TRACE = "traceparent";
    static final String PREVIOUS = "previous";
    static final String HASH = "hash";
    static final String STATE = "state";
    static final String REDUCER = "reducer";
    static final String SEAL = "seal";

    /// What follows from the rest.
    static final Set<String> DERIVED = Set.of(HASH, STATE, REDUCER, SEAL);

    EventItem {
        attributes = Collections.unmodifiableMap(attributes);
    }

    /// The item that follows `previous`.
    static EventItem after(StreamHead previous, UUID id, DomainEvent event, EventMetadata metadata) {
        var item = new HashMap<String, AttributeValue>();
        item.put(STREAM, Attributes.text(previous.stream().toString()));
        item.put(VERSION, Attributes.number(previous.version() + 1));
        item.put(ID, Attributes.uuid(id));
        item.put(TYPE, Attributes.text(Types.write(EventCatalogue.typeOf(event))));
        item.put(AT, Attributes.number(Micros.sinceEpoch(event.at())));
        item.put(DATA, Attributes.text(EventJson.write(event)));
        if (previous.version() > 0) {
            item.put(PREVIOUS, Attributes.bytes(SdkBytes.fromByteArray(previous.hash())));
        }
        item.putAll(Metadata.write(metadata));
        item.put(HASH, Attributes.bytes(ItemHash.of(item)));
        return new EventItem(item);
    }

    /// The same event with the state after it.
    EventItem with(int reducer, String state) {
        var item = new HashMap<>(attributes);
        item.put(REDUCER, Attributes.number(reducer));
        item.put(STATE, Attributes.text(state));
        item.put(SEAL, Attributes.bytes(ItemHash.seal(item)));
        return new EventItem(item);
    }

    boolean hasStateOf(Folding<?, ?> folding) {
        return Optional.ofNullable(attributes.get(REDUCER))
                .filter(reducer -> Integer.parseInt(reducer.n()) == folding.version())
                .isPresent();
    }

    <S> S state(Folding<S, ?> folding) {
        return StateJson.read(ref(), folding, get(STATE).s());
    }

    EventRef ref() {
        return Keys.ref(attributes);
    }

    long version() {
        return Long.parseLong(get(VERSION).n());
    }

    StreamHead head() {
        return StreamHead.stored(ref().stream(), version(), hash().asByteArray());
    }

    /// Made anew where the item was kept without it.
    SdkBytes hash() {
        return Attributes.find(attributes, HASH).map(AttributeValue::b).orElseGet(() -> ItemHash.of(attributes));
    }

    UUID command() {
        return Attributes.uuid(get(COMMAND));
    }

    EventType type() {
        return Types.read(get(TYPE).s());
    }

    Instant at() {
        return Micros.ofEpoch(Long.parseLong(get(AT).n()));
    }

    DomainEvent event() {
        return event(ref());
    }

    RecordedEvent recorded() {
        return recorded(ref());
    }

    StoredForm form() {
        var json = Attributes.find(attributes, DATA).map(AttributeValue::s).map(EventJson::withoutKey);
        var before = Attributes.find(attributes, PREVIOUS).map(AttributeValue::b);
        return new StoredForm(json.orElse(""), hexadecimal(hash()), before.map(EventItem::hexadecimal));
    }

    private static String hexadecimal(SdkBytes hash) {
        return HexFormat.of().formatHex(hash.asByteArray());
    }

    /// @param ref which it is, where that was read already
    RecordedEvent recorded(EventRef ref) {
        return new RecordedEvent(ref, Attributes.uuid(get(ID)), type(), event(ref), at(), Metadata.read(attributes));
    }

    private DomainEvent event(EventRef ref) {
        return EventJson.read(ref, type(), get(DATA).s());
    }

    private AttributeValue get(String name) {
        return Attributes.get(attributes, name);
    }
}
