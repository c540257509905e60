package dev.daybook.adapter.in.http.fuzz;

import dev.daybook.adapter.in.http.fixture.Contract;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// One operation of the document.
record Endpoint(String method, String path, Operation operation, List<Parameter> parameters) {

    static final List<Endpoint> ALL = Contract.DOCUMENT.getPaths().entrySet().stream()
            .flatMap(path -> path.getValue().readOperationsMap().entrySet().stream()
                    .map(each -> of(each.getKey().name(), path.getKey(), path.getValue(), each.getValue())))
            .toList();

    private static Endpoint of(String method, String path, PathItem item, Operation operation) {
        var parameters = Stream.of(item.getParameters(), operation.getParameters())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
        return new Endpoint(method, path, operation, parameters);
    }

    /// What answers that method on this path: HEAD is answered as GET is.
    Optional<Endpoint> sibling(String otherMethod) {
        var asked = otherMethod.equals("HEAD") ? "GET" : otherMethod;
        return ALL.stream()
                .filter(other -> other.path.equals(path) && other.method.equals(asked))
                .findFirst();
    }

    boolean takesToken() {
        return !operation.getSecurity().isEmpty();
    }

    Stream<Parameter> parameters(String in) {
        return parameters.stream().filter(parameter -> parameter.getIn().equals(in));
    }

    /// The body it takes and what that says it is. Nothing here takes more than one kind.
    Optional<Map.Entry<String, MediaType>> body() {
        return Optional.ofNullable(operation.getRequestBody())
                .flatMap(body -> body.getContent().entrySet().stream().findFirst());
    }

    /// What the lines of its answer are, where it answers in lines.
    Optional<LineSchema> lineAnswer() {
        return Optional.ofNullable(operation.getResponses().get("200"))
                .flatMap(answer -> answer.getContent().values().stream().findFirst())
                .flatMap(LineSchema::of);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
