package dev.daybook.adapter.in.http.fuzz;

import dev.daybook.adapter.in.http.fixture.Contract;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Optional;
import java.util.regex.Pattern;

/// OpenAPI has no words for a body of lines, so the document says it in the description: "Lines of `NewTransaction`."
record LineSchema(String name) {

    private static final Pattern LINES = Pattern.compile("Lines of `(\\w+)`");

    static Optional<LineSchema> of(MediaType media) {
        Schema<?> schema = media.getSchema();
        return Optional.ofNullable(schema.getDescription())
                .map(LINES::matcher)
                .filter(lines -> lines.find())
                .map(lines -> new LineSchema(lines.group(1)));
    }

    Schema<?> schema() {
        return Optional.ofNullable(
                        Contract.DOCUMENT.getComponents().getSchemas().get(name))
                .orElseThrow(() -> new AssertionError("the document has no schema " + name));
    }
}
