package dev.daybook.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What the template says, to be asked for.
record Template(JsonNode root) {

    private static final List<String> NAMES = List.of(
            "FunctionName",
            "QueueName",
            "TopicName",
            "TableName",
            "LogGroupName",
            "DBProxyName",
            "DBInstanceIdentifier",
            "GroupDescription",
            "Name",
            "Description");

    /// Everything of one type, by its logical id.
    Map<String, JsonNode> all(String type) {
        var found = new LinkedHashMap<String, JsonNode>();
        root.path("Resources").properties().forEach(resource -> {
            if (resource.getValue().path("Type").asText().equals(type)) {
                found.put(resource.getKey(), resource.getValue());
            }
        });
        return found;
    }

    List<JsonNode> properties(String type) {
        return all(type).values().stream()
                .map(resource -> resource.path("Properties"))
                .toList();
    }

    JsonNode only(String type) {
        var found = properties(type);
        assertThat(found).as(type).hasSize(1);
        return found.getFirst();
    }

    /// The one whose name, whatever that is called, is this.
    JsonNode named(String type, String property, String name) {
        var found = properties(type).stream()
                .filter(properties -> text(properties.path(property)).equals(name))
                .toList();
        assertThat(found).as("%s %s", type, name).hasSize(1);
        return found.getFirst();
    }

    /// A value as a reader would write it: `arn:${AWS::Partition}:sqs:…`, and whatever refers to another
    /// resource as `${that.Arn}`, by the name that it has.
    String text(JsonNode value) {
        if (value.isValueNode()) {
            return value.asText();
        }
        if (value.has("Ref")) {
            return "${%s}".formatted(name(value.path("Ref").asText()));
        }
        if (value.has("Fn::GetAtt")) {
            var attribute = value.path("Fn::GetAtt");
            return "${%s.%s}"
                    .formatted(
                            name(attribute.path(0).asText()), attribute.path(1).asText());
        }
        if (value.has("Fn::Join")) {
            return elements(value.path("Fn::Join").path(1)).stream()
                    .map(this::text)
                    .collect(Collectors.joining(value.path("Fn::Join").path(0).asText()));
        }
        if (value.has("Fn::Select")) {
            var select = value.path("Fn::Select");
            return "part %s of %s".formatted(select.path(0).asText(), text(select.path(1)));
        }
        if (value.has("Fn::Split")) {
            return text(value.path("Fn::Split").path(1));
        }
        return value.toString();
    }

    List<String> texts(JsonNode value) {
        return elements(value).stream().map(this::text).toList();
    }

    /// One or several, as policies have them.
    static List<JsonNode> elements(JsonNode value) {
        if (value.isMissingNode()) {
            return List.of();
        }
        if (!value.isArray()) {
            return List.of(value);
        }
        var elements = new ArrayList<JsonNode>();
        value.forEach(elements::add);
        return elements;
    }

    /// A resource by the name that we gave it, or else by its logical id.
    private String name(String id) {
        var resource = root.path("Resources").path(id);
        return NAMES.stream()
                .map(property -> resource.path("Properties").path(property))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElse(id);
    }
}
