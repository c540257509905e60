package dev.daybook.adapter.out.messaging.contract.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Finds what a change of a schema would break for those who read our events by the schema before: whatever fits the
/// new one has to fit the old one too, and nothing they read may be missing.
///
/// A new property is no fault, since objects are open and readers ignore what they do not know. What this class does
/// not understand has to stay as it was.
final class SchemaChange {

    /// They bind nobody.
    private static final Set<String> ANNOTATIONS =
            Set.of("title", "description", "examples", "default", "deprecated", "$comment", "$defs");

    private record Compared(JsonNode before, JsonNode after) {}

    private final List<String> faults = new ArrayList<>();
    private final Set<Compared> compared = new HashSet<>();

    private SchemaChange() {}

    /// Empty when nobody is hurt; each fault names its place.
    static List<String> faults(JsonNode published, JsonNode current) {
        var change = new SchemaChange();
        change.compare("#", Subschema.of(published), Subschema.of(current));
        return List.copyOf(change.faults);
    }

    /// What a definition breaks is said once, where it is first used; so a schema may even contain itself.
    private void compare(String place, Subschema before, Subschema after) {
        if (after.isNothing() || !compared.add(new Compared(before.keywords(), after.keywords()))) {
            return;
        }
        var keywords = new TreeSet<String>();
        before.keywords().fieldNames().forEachRemaining(keywords::add);
        after.keywords().fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(ANNOTATIONS);
        keywords.forEach(keyword -> compare(place, keyword, before, after));
    }

    private void compare(String place, String keyword, Subschema before, Subschema after) {
        switch (keyword) {
            case "type" -> compareTypes(place, before, after);
            case "enum" -> compareValues(place, before, after);
            case "required" -> compareRequired(place, before, after);
            case "properties" -> compareProperties(place, before, after);
            case "items", "additionalProperties", "propertyNames" ->
                compare(place + "/" + keyword, before.child(keyword), after.child(keyword));
            case "pattern", "format" -> mayOnlyBeAdded(place, keyword, before, after);
            case "minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties" ->
                mayOnlyRise(place, keyword, before, after);
            case "maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties" ->
                mayOnlyFall(place, keyword, before, after);
            default -> mustStay(place, keyword, before, after);
        }
    }

    private void compareTypes(String place, Subschema before, Subschema after) {
        if (!before.has("type")) {
            return;
        }
        if (!after.has("type")) {
            fault(place, "any type may come now, where it was " + before.texts("type"));
        }
        var known = before.texts("type");
        for (String type : after.texts("type")) {
            if (!known.contains(type) && !(type.equals("integer") && known.contains("number"))) {
                fault(place, "a new type: %s, where it was %s".formatted(type, known));
            }
        }
    }

    private void compareValues(String place, Subschema before, Subschema after) {
        if (!before.has("enum")) {
            return;
        }
        if (!after.has("enum")) {
            fault(place, "any value may come now, where it was one of " + before.get("enum"));
        }
        var known = new HashSet<JsonNode>();
        before.get("enum").forEach(known::add);
        for (JsonNode value : after.get("enum")) {
            if (!known.contains(value)) {
                fault(place, "a new value: %s, where it was one of %s".formatted(value, before.get("enum")));
            }
        }
    }

    private void compareRequired(String place, Subschema before, Subschema after) {
        var noLonger = before.texts("required");
        noLonger.removeAll(after.texts("required"));
        noLonger.forEach(name -> fault(place + "/properties/" + name, "may be missing now"));
    }

    private void compareProperties(String place, Subschema before, Subschema after) {
        for (String name : before.properties()) {
            var there = place + "/properties/" + name;
            if (after.properties().contains(name)) {
                compare(there, before.property(name), after.property(name));
            } else {
                fault(there, "is gone");
            }
        }
        for (String name : after.properties()) {
            if (!before.properties().contains(name)) {
                compare(place + "/properties/" + name, before.child("additionalProperties"), after.property(name));
            }
        }
    }

    /// Whether one pattern allows no more than another cannot be seen, so it must be the same.
    private void mayOnlyBeAdded(String place, String keyword, Subschema before, Subschema after) {
        if (before.has(keyword)) {
            mustStay(place, keyword, before, after);
        }
    }

    private void mayOnlyRise(String place, String keyword, Subschema before, Subschema after) {
        if (before.has(keyword) && (!after.has(keyword) || order(keyword, after, before) < 0)) {
            changed(place, keyword, before, after);
        }
    }

    private void mayOnlyFall(String place, String keyword, Subschema before, Subschema after) {
        if (before.has(keyword) && (!after.has(keyword) || order(keyword, after, before) > 0)) {
            changed(place, keyword, before, after);
        }
    }

    private static int order(String keyword, Subschema one, Subschema other) {
        return one.get(keyword).decimalValue().compareTo(other.get(keyword).decimalValue());
    }

    private void mustStay(String place, String keyword, Subschema before, Subschema after) {
        if (!before.get(keyword).equals(after.get(keyword))) {
            changed(place, keyword, before, after);
        }
    }

    private void changed(String place, String keyword, Subschema before, Subschema after) {
        fault(place, "%s was %s and is %s".formatted(keyword, said(keyword, before), said(keyword, after)));
    }

    private static String said(String keyword, Subschema schema) {
        return schema.has(keyword) ? schema.get(keyword).toString() : "absent";
    }

    private void fault(String place, String what) {
        faults.add(place + ": " + what);
    }
}
