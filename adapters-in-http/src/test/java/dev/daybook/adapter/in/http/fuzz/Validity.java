package dev.daybook.adapter.in.http.fuzz;

import com.atlassian.oai.validator.model.SimpleRequest;
import dev.daybook.adapter.in.http.fixture.Contract;
import io.swagger.v3.oas.models.media.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether the document's own validator finds something wrong with a request. That it finds nothing proves nothing: the
/// document cannot say everything.
final class Validity {

    /// A list in several lines is one list, and a trace that is not well-formed is none: neither is a fault.
    private static final Set<String> MAY_BE_REPEATED = Set.of("Prefer", "traceparent", "If-Match", "If-None-Match");

    private Validity() {}

    /// Empty too where it is no judge: of HEAD, which the document has in prose alone, and of parameters that are not
    /// encoded well, which it never sees so.
    static List<String> faults(Draft draft) {
        if (draft.answering.isEmpty() || draft.method.equals("HEAD") || !draft.rawQuery.isEmpty()) {
            return List.of();
        }
        var request = new SimpleRequest.Builder(draft.method, draft.path);
        byName(draft.query).forEach(request::withQueryParam);
        byName(headers(draft)).forEach((name, values) -> request.withHeader(name, heard(name, values)));
        draft.answering.flatMap(Endpoint::body).ifPresent(body -> request.withBody(body(body.getValue(), draft)));
        return Contract.faults(request.build());
    }

    /// Without what nobody listens to: what a client would rather have, and what a body is that nobody wants or that is
    /// not there. Blanks around a value are no part of it, and a scheme may be written in any case.
    private static List<Part> headers(Draft draft) {
        boolean hasBody = draft.answering.flatMap(Endpoint::body).isPresent() && draft.body().length > 0;
        return draft.headers.stream()
                .filter(part -> !part.name().equals("Accept"))
                .filter(part -> hasBody || !part.name().equals("Content-Type"))
                .map(part -> new Part(
                        part.name(),
                        part.value().replaceAll("^[ \t]+|[ \t]+$", "").replaceFirst("^(?i:bearer) +", "Bearer ")))
                .toList();
    }

    private static List<String> heard(String name, List<String> values) {
        return MAY_BE_REPEATED.contains(name) ? values.subList(0, 1) : values;
    }

    /// No lines are a body too.
    private static byte[] body(MediaType media, Draft draft) {
        var body = draft.body();
        return body.length == 0 && LineSchema.of(media).isPresent() ? new byte[] {'\n'} : body;
    }

    private static Map<String, List<String>> byName(List<Part> parts) {
        return parts.stream()
                .collect(Collectors.groupingBy(
                        Part::name, LinkedHashMap::new, Collectors.mapping(Part::value, Collectors.toList())));
    }
}
