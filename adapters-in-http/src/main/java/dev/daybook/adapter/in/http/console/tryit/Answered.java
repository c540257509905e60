package dev.daybook.adapter.in.http.console.tryit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.adapter.in.http.console.text.PrettyJson;
import dev.daybook.adapter.in.http.servlet.PlainAnswer;
import dev.daybook.domain.id.LedgerId;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// What the API answered.
///
/// @param faults the fields at fault, in words that fit the form
/// @param notes headers that say more about it
public record Answered(int status, JsonNode json, List<Fault> faults, List<Note> notes, boolean isRehearsal) {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> TELLING = List.of("Idempotency-Hit", "Consistency-Token", "ETag", "Location");

    /// A field and what it has to be.
    public record Fault(String field, String detail) {}

    /// A header.
    public record Note(String name, String value) {}

    public Answered {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    static Answered of(PlainAnswer answer, Drafted draft) {
        var json = read(answer);
        var faults = StreamSupport.stream(json.path("errors").spliterator(), false)
                .map(error -> fault(error, draft.wording()))
                .toList();
        var notes = TELLING.stream()
                .flatMap(name -> answer.header(name).stream().map(value -> new Note(name, value)))
                .toList();
        return new Answered(answer.status(), json, faults, notes, draft.dryRun());
    }

    private static Fault fault(JsonNode error, Map<String, String> wording) {
        var field = error.path("field").asText();
        return new Fault(field, wording.getOrDefault(field, error.path("detail").asText()));
    }

    private static JsonNode read(PlainAnswer answer) {
        try {
            return MAPPER.readTree(answer.body().bytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public boolean isRefused() {
        return status >= 400;
    }

    /// `201 Created`
    public String line() {
        return status + " " + HttpStatus.forStatus(status).getMessage();
    }

    public String detail() {
        return json.path("detail").asText();
    }

    public String body() {
        return PrettyJson.of(json);
    }

    /// Where what was made or changed is shown; nothing was by a rehearsal.
    public Optional<Made> made(LedgerId ledger) {
        return Optional.of(json.path("id").asText())
                .filter(_ -> !isRefused() && !isRehearsal)
                .map(id -> new Made(ledger, json.has("postings"), id));
    }
}
