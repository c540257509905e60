package dev.daybook.adapter.out.messaging.contract.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/// One place in a schema document, with its reference followed: what stands beside a `$ref` is added to what it names.
///
/// @param keywords an object; of the two schemas that are a boolean, `true` has no keyword and `false` only `not`
record Subschema(JsonNode document, ObjectNode keywords) {

    private static final String REF = "$ref";

    static Subschema of(JsonNode document) {
        return of(document, document);
    }

    private static Subschema of(JsonNode document, JsonNode node) {
        if (!node.isObject()) {
            var everything = JsonNodeFactory.instance.objectNode();
            return new Subschema(document, node.asBoolean(true) ? everything : nothing());
        }
        var keywords = ((ObjectNode) node).deepCopy();
        var reference = keywords.remove(REF);
        return reference == null
                ? new Subschema(document, keywords)
                : new Subschema(document, target(document, reference.asText()).setAll(keywords));
    }

    /// Only within the document: a published schema needs no other.
    private static ObjectNode target(JsonNode document, String reference) {
        var named = reference.startsWith("#") ? document.at(reference.substring(1)) : document.path(reference);
        if (!named.isObject()) {
            throw new IllegalArgumentException("leads nowhere in its own document: " + reference);
        }
        return of(document, named).keywords.deepCopy();
    }

    private static ObjectNode nothing() {
        var nothing = JsonNodeFactory.instance.objectNode();
        nothing.putObject("not");
        return nothing;
    }

    /// Whether no value fits it at all.
    boolean isNothing() {
        return keywords.equals(nothing());
    }

    boolean has(String keyword) {
        return keywords.has(keyword);
    }

    JsonNode get(String keyword) {
        return keywords.path(keyword);
    }

    /// Where the schema says nothing, everything is allowed.
    Subschema child(String keyword) {
        return of(document, get(keyword));
    }

    Subschema property(String name) {
        return of(document, get("properties").path(name));
    }

    Set<String> properties() {
        var names = new TreeSet<String>();
        get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /// What is said in the array, or alone in its place.
    Set<String> texts(String keyword) {
        var texts = new TreeSet<String>();
        if (get(keyword).isTextual()) {
            texts.add(get(keyword).asText());
        }
        get(keyword).forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
