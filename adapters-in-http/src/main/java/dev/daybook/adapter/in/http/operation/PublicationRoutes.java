package dev.daybook.adapter.in.http.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.input.EventNames;
import dev.daybook.adapter.in.http.input.Fields;
import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.adapter.in.http.page.ListRequest;
import dev.daybook.adapter.in.http.page.Page;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.UntoldEvent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The events that the bus has refused, and how they are told after all. A bus within the process refuses none.
public final class PublicationRoutes {

    private static final Rule<Optional<EventRef>> EVENT_IF_ANY = Fields.object(fields -> {
        var event = fields.optional("event", EventNames.NAME);
        return () -> event;
    });

    private final Operations operations;

    public PublicationRoutes(Operations operations) {
        this.operations = operations;
    }

    public void addTo(Routes routes) {
        routes.get("/v1/publications/parked", Access.OPERATE_ALL_LEDGERS, this::list);
        routes.post("/v1/publications/retell", Access.OPERATE_ALL_LEDGERS, this::retell);
    }

    private void list(Call call) {
        var request = new ListRequest(call, "parked publications");
        var last = request.last(place -> EventNames.parse(place.getFirst()).orElseThrow(IllegalArgumentException::new));
        call.check();
        var rows = operations
                .publications()
                .map(publications -> publications.untold().list(last, request.rows()))
                .orElse(List.of());
        Answer.ok(
                call.http(),
                Page.of(request, rows, PublicationRoutes::json, row -> List.of(EventNames.write(row.event()))));
    }

    private void retell(Call call) throws IOException {
        var event = call.require(call.read(call.bodyIfAny(), EVENT_IF_ANY));
        JobAnswer.accepted(call.http(), new JobDesk(operations).retell(event));
    }

    private static ObjectNode json(UntoldEvent parked) {
        var json = Json.object()
                .put("id", EventNames.write(parked.event()))
                .put("stream", parked.event().stream().toString())
                .put("version", parked.event().version());
        json.putObject("type")
                .put("name", parked.type().name())
                .put("version", parked.type().version());
        return json.put("reason", parked.reason())
                .put("attempts", parked.attempts())
                .put("since", parked.since().toString());
    }
}
