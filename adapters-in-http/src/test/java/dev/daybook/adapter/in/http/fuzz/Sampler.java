package dev.daybook.adapter.in.http.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// Requests as the document wants them.
final class Sampler {

    private final Dice dice;
    private final Known known;
    private final Values values;

    Sampler(Known known, Dice dice) {
        this.dice = dice;
        this.known = known;
        this.values = new Values(known, dice);
    }

    Draft of(Endpoint endpoint) {
        var draft = new Draft(endpoint, path(endpoint));
        if (endpoint.takesToken()) {
            draft.headers.add(new Part("Authorization", "Bearer " + Doorkeeper.WORD));
        }
        endpoint.parameters("query").filter(this::isGiven).forEach(each -> draft.query.add(part(each)));
        endpoint.parameters("header").filter(this::isGiven).forEach(each -> draft.headers.add(part(each)));
        endpoint.body().ifPresent(body -> {
            draft.headers.add(new Part("Content-Type", body.getKey()));
            draft.content.addAll(content(body.getValue()));
        });
        return draft;
    }

    private boolean isGiven(Parameter parameter) {
        return Boolean.TRUE.equals(parameter.getRequired()) || dice.oneIn(4);
    }

    private Part part(Parameter parameter) {
        if (parameter.getExample() != null && dice.oneIn(3)) {
            return new Part(parameter.getName(), parameter.getExample().toString());
        }
        return new Part(parameter.getName(), text(parameter.getName(), parameter));
    }

    /// A name in a path is one of those that the segment before it holds.
    private String path(Endpoint endpoint) {
        var segments = new ArrayList<>(List.of(endpoint.path().split("/", -1)));
        for (int place = 1; place < segments.size(); place++) {
            var segment = segments.get(place);
            var before = segments.get(place - 1);
            endpoint.parameters("path")
                    .filter(parameter -> segment.equals("{" + parameter.getName() + "}"))
                    .findFirst()
                    .map(parameter ->
                            known.any(before, dice).filter(_ -> !dice.oneIn(12)).orElseGet(() -> text("", parameter)))
                    .map(Draft::encode)
                    .ifPresent(name -> segments.set(segments.indexOf(segment), name));
        }
        return String.join("/", segments);
    }

    private String text(String name, Parameter parameter) {
        var schema = Objects.requireNonNull(parameter.getSchema());
        var text = values.any(name, schema).asText();
        return text.isEmpty() ? "x" : text;
    }

    private List<byte[]> content(MediaType media) {
        var lines = LineSchema.of(media);
        if (lines.isPresent()) {
            return IntStream.range(0, dice.below(5))
                    .mapToObj(_ -> bytes(values.any("", lines.get().schema())))
                    .toList();
        }
        return List.of(bytes(example(media).orElseGet(() -> values.any("", media.getSchema()))));
    }

    private Optional<JsonNode> example(MediaType media) {
        var examples = new ArrayList<Object>();
        Optional.ofNullable(media.getExample()).ifPresent(examples::add);
        Optional.ofNullable(media.getExamples())
                .ifPresent(some -> some.values().forEach(each -> examples.add(each.getValue())));
        return examples.isEmpty() || !dice.oneIn(5) ? Optional.empty() : Optional.of(Values.tree(dice.pick(examples)));
    }

    private static byte[] bytes(JsonNode json) {
        return (json.isMissingNode() ? JsonNodeFactory.instance.nullNode() : json)
                .toString()
                .getBytes(UTF_8);
    }
}
