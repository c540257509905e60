package dev.daybook.adapter.in.http.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.in.http.auth.Principal;
import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.input.Spot;
import dev.daybook.adapter.in.http.input.Texts;
import dev.daybook.adapter.in.http.observation.Observation;
import dev.daybook.adapter.in.http.observation.Watching;
import dev.daybook.adapter.in.http.problem.Faults;
import dev.daybook.application.port.EventMetadata;
import dev.daybook.application.query.Freshness;
import dev.daybook.domain.id.Request;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// One request, asked for its parts. What is wrong with them is noted, and told all at once by [#check] or [#require];
/// every route calls one of them before it does anything.
public final class Call {

    private final Context http;
    private final Supplier<Principal> admission;
    private final Principal caller;
    private final Faults faults = new Faults();
    private final Headers headers;
    private final Parameters parameters;

    /// @param admission lets its sender in, or throws a problem
    Call(Context http, Supplier<Principal> admission) {
        this.http = http;
        this.admission = admission;
        this.caller = admission.get();
        this.headers = new Headers(http, faults);
        this.parameters = new Parameters(http, faults);
        Correlation.check(headers);
    }

    public Context http() {
        return http;
    }

    public Principal caller() {
        return caller;
    }

    /// For an answer that goes on for long: throws the problem of a sender who would not be let in any more.
    public void admitAgain() {
        var _ = admission.get();
    }

    public PathNames path() {
        return new PathNames(http);
    }

    /// A query parameter as it was sent.
    public Optional<String> parameterText(String name) {
        return parameters.text(name);
    }

    public <T> Optional<T> parameter(String name, Rule<T> rule) {
        return parameters.optional(name, rule);
    }

    public <T> Optional<T> header(String name, Rule<T> rule) {
        return headers.optional(name, rule);
    }

    /// Whether the answer is wanted without its body.
    public boolean isHead() {
        return http.method().equals(HandlerType.HEAD);
    }

    public Optional<String> idempotencyKey() {
        return headers.optional("Idempotency-Key", Texts.ascii(255));
    }

    /// Notes a fault where several parameters are given that exclude each other.
    public void atMostOneOf(String... names) {
        var given = Arrays.stream(names)
                .filter(name -> parameters.text(name).isPresent())
                .toList();
        given.stream().skip(1).forEach(name -> faults.add(name, "must not be given together with " + given.getFirst()));
    }

    /// The keys and values of parameters such as `metadata[key]=value`.
    public Map<String, String> deepParameter(String name) {
        return parameters.deep(name);
    }

    public <T> Optional<T> body(Rule<T> rule) throws IOException {
        return read(JsonBody.read(http, MediaTypes.JSON), rule);
    }

    /// A change, in either spelling of its media type.
    public JsonNode patch() throws IOException {
        return JsonBody.read(http, MediaTypes.JSON, MediaTypes.MERGE_PATCH);
    }

    /// The body, or an object without fields where there is none.
    public JsonNode bodyIfAny() throws IOException {
        return JsonBody.readIfAny(http);
    }

    public <T> Optional<T> read(JsonNode body, Rule<T> rule) {
        return rule.read(new Spot(body, "", faults));
    }

    /// By which a repeat of this request is recognised, if its client has given it a key.
    public Optional<Request> request(JsonNode body) {
        return idempotencyKey().map(key -> new Request(key, Fingerprint.of(http, body)));
    }

    /// The states of which one has to be there still, if the client insists.
    public Optional<EntityTags> ifMatch() {
        return headers.list("If-Match", EntityTags.RULE);
    }

    /// The states that the client knows already.
    public EntityTags ifNoneMatch() {
        return headers.list("If-None-Match", EntityTags.RULE).orElse(EntityTags.NONE);
    }

    /// Whether an event is there yet is told to none who may not touch its ledger.
    public Freshness freshness() {
        var written = headers.optional(ConsistencyToken.HEADER, ConsistencyToken.RULE);
        written.ifPresent(event -> caller.require(event.stream().ledger()));
        return written.map(event -> new Freshness(Optional.of(event), Patience.of(http)))
                .orElse(Freshness.ANY);
    }

    public String correlationId() {
        return Correlation.id(http);
    }

    /// For one command: each gets an id of its own, and causes itself.
    public EventMetadata metadata() {
        var command = UUID.randomUUID();
        observation().commanded(command);
        return new EventMetadata(command, correlationId(), command, caller.actor(), TraceParent.of(http));
    }

    public Observation observation() {
        return Watching.of(http);
    }

    public void check() {
        parameters.refuseOthers();
        faults.refuseIfAny();
    }

    public <T> T require(Optional<T> value) {
        check();
        return faults.require(value);
    }

    /// For a fault that only several parts together make.
    public Faults faults() {
        return faults;
    }
}
