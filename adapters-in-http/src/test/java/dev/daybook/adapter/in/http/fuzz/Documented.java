package dev.daybook.adapter.in.http.fuzz;

import dev.daybook.adapter.in.http.fixture.Contract;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which codes the document lists: those in the description of an operation's response of that status, and those it
/// says, with their status, that any request may get.
final class Documented {

    private static final Pattern CODE = Pattern.compile("`([A-Z][A-Z_]+)`");
    private static final Pattern ANYWHERE = Pattern.compile("`([A-Z][A-Z_]+)` \\((\\d{3})\\)");
    /// Never right, though documented for the day that something of ours is broken.
    private static final String OUR_FAULT = "INTERNAL_ERROR";
    /// Only where no operation is.
    private static final Set<String> NOWHERE = Set.of("NOT_FOUND", "METHOD_NOT_ALLOWED");

    private Documented() {}

    static Set<String> codes(Endpoint endpoint, int status) {
        var codes = anywhere(status);
        codes.removeAll(NOWHERE);
        codes.addAll(listed(endpoint, status));
        return codes;
    }

    /// For a path that was bent, so that any operation may have answered, or none.
    static Set<String> codes(int status) {
        var codes = anywhere(status);
        Endpoint.ALL.forEach(endpoint -> codes.addAll(listed(endpoint, status)));
        return codes;
    }

    /// What a line of a bulk may be refused with: as the operation that takes one such line alone.
    static Set<String> codes(LineSchema line, int status) {
        var codes = anywhere(status);
        Endpoint.ALL.stream()
                .filter(endpoint -> endpoint.body().stream()
                        .anyMatch(body -> line.schema().equals(body.getValue().getSchema())))
                .forEach(endpoint -> codes.addAll(listed(endpoint, status)));
        return codes;
    }

    private static Set<String> anywhere(int status) {
        var text = Contract.DOCUMENT.getInfo().getDescription().replaceAll("\\s+", " ");
        var codes = new HashSet<String>();
        ANYWHERE.matcher(text)
                .results()
                .filter(match -> match.group(2).equals(String.valueOf(status)))
                .map(match -> match.group(1))
                .filter(code -> !code.equals(OUR_FAULT))
                .forEach(codes::add);
        return codes;
    }

    private static Set<String> listed(Endpoint endpoint, int status) {
        var codes = new HashSet<String>();
        Optional.ofNullable(endpoint.operation().getResponses().get(String.valueOf(status)))
                .map(response -> response.getDescription())
                .ifPresent(text -> CODE.matcher(text)
                        .results()
                        .map(match -> match.group(1))
                        .forEach(codes::add));
        codes.retainAll(known());
        return codes;
    }

    private static List<String> known() {
        Schema<?> schema = Objects.requireNonNull(
                Contract.DOCUMENT.getComponents().getSchemas().get("ProblemCode"));
        return schema.getEnum().stream().map(Object::toString).toList();
    }
}
