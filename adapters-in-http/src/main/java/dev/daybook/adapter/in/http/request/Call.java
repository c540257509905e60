package dev.daybook.adapter.in.http.request;

import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.input.Texts;
import dev.daybook.adapter.in.http.problem.Faults;
import dev.daybook.application.port.EventMetadata;
import dev.daybook.application.query.Freshness;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/// One request, asked for its parts. What is wrong with them is noted, and told all at once by [#check] or [#require];
/// every route calls one of them before it does anything.
public final class Call {

    /// Nobody can prove who they are yet.
    private static final String ACTOR = "anonymous";

    private final Context http;
    private final Faults faults = new Faults();
    private final Headers headers;
    private final Parameters parameters;

    public Call(Context http) {
        this.http = http;
        this.headers = new Headers(http, faults);
        this.parameters = new Parameters(http, faults);
        Correlation.check(headers);
    }

    public Context http() {
        return http;
    }

    public PathNames path() {
        return new PathNames(http);
    }

    public <T> Optional<T> parameter(String name, Rule<T> rule) {
        return parameters.optional(name, rule);
    }

    public Optional<String> idempotencyKey() {
        return headers.optional("Idempotency-Key", Texts.ascii(255));
    }

    public <T> Optional<T> body(Rule<T> rule) throws IOException {
        return JsonBody.read(http, rule, faults);
    }

    public Freshness freshness() {
        return headers.optional(ConsistencyToken.HEADER, ConsistencyToken.RULE)
                .map(event -> new Freshness(Optional.of(event), Patience.of(http)))
                .orElse(Freshness.ANY);
    }

    public String correlationId() {
        return Correlation.id(http);
    }

    /// For one command: each gets an id of its own, and causes itself.
    public EventMetadata metadata() {
        var command = UUID.randomUUID();
        return new EventMetadata(command, correlationId(), command, ACTOR, TraceParent.of(http));
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
