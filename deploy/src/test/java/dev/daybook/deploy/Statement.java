package dev.daybook.deploy;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// One statement of one policy, as its holder has it.
///
/// @param holder by its logical id
/// @param principals whom a resource's own policy lets in; none in a role's
record Statement(
        String holder,
        boolean allows,
        Set<String> principals,
        Set<String> actions,
        Set<String> resources,
        String conditions,
        JsonNode json) {

    private static final List<String> DOCUMENTS = List.of("PolicyDocument", "KeyPolicy", "ResourcePolicy");

    /// Of every policy there is, roles' and resources'; but not who may take on a role.
    static List<Statement> all(Template template) {
        var found = new ArrayList<Statement>();
        template.root().path("Resources").properties().forEach(resource -> {
            var properties = resource.getValue().path("Properties");
            var documents = Stream.concat(
                    DOCUMENTS.stream().map(properties::path),
                    Template.elements(properties.path("Policies")).stream()
                            .map(policy -> policy.path("PolicyDocument")));
            documents
                    .flatMap(document -> Template.elements(document.path("Statement")).stream())
                    .forEach(statement -> found.add(of(template, resource.getKey(), statement)));
        });
        return found;
    }

    boolean hasStar() {
        return Stream.concat(actions.stream(), resources.stream()).anyMatch(text -> text.contains("*"));
    }

    private static Statement of(Template template, String holder, JsonNode json) {
        var principals = new TreeSet<String>();
        var principal = json.path("Principal");
        if (principal.isTextual()) {
            principals.add(principal.asText());
        }
        principal.properties().forEach(each -> principals.addAll(template.texts(each.getValue())));
        return new Statement(
                holder,
                json.path("Effect").asText().equals("Allow"),
                principals,
                new TreeSet<>(template.texts(json.path("Action"))),
                new TreeSet<>(template.texts(json.path("Resource"))),
                conditions(template, json.path("Condition")),
                json);
    }

    private static String conditions(Template template, JsonNode conditions) {
        return conditions.properties().stream()
                .flatMap(operator -> operator.getValue().properties().stream()
                        .map(key -> "%s %s %s"
                                .formatted(
                                        operator.getKey(),
                                        key.getKey(),
                                        String.join(", ", template.texts(key.getValue())))))
                .collect(joining(" and "));
    }
}
