package dev.daybook.adapter.in.http.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.input.Fields;
import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.input.Streams;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.adapter.in.http.page.ListRequest;
import dev.daybook.adapter.in.http.page.Page;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.port.ParkedStream;
import dev.daybook.application.port.StreamId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The streams that stand still in a read model, and how they are tried again.
public final class ParkingRoutes {

    private static final Rule<Optional<StreamId>> STREAM_IF_ANY = Fields.object(fields -> {
        var stream = fields.optional("stream", Streams.NAME);
        return () -> stream;
    });

    private final Operations operations;

    public ParkingRoutes(Operations operations) {
        this.operations = operations;
    }

    public void addTo(Routes routes) {
        routes.get("/v1/projections/{id}/parked", Access.OPERATE_ALL_LEDGERS, this::list);
        routes.post("/v1/projections/{id}/redrive", Access.OPERATE_ALL_LEDGERS, this::redrive);
    }

    private void list(Call call) {
        var readModel = operations.readModel(call);
        var request = new ListRequest(call, "parked streams of " + readModel.name());
        var last = request.last(place -> Streams.parse(place.getFirst()).orElseThrow(IllegalArgumentException::new));
        call.check();
        var rows = readModel.live().parkingLot().list(last, request.rows());
        Answer.ok(
                call.http(),
                Page.of(
                        request,
                        rows,
                        ParkingRoutes::json,
                        row -> List.of(row.stream().toString())));
    }

    private void redrive(Call call) throws IOException {
        var readModel = operations.readModel(call);
        var stream = call.require(call.read(call.bodyIfAny(), STREAM_IF_ANY));
        JobAnswer.accepted(call.http(), new JobDesk(operations).redrive(readModel, stream));
    }

    private static ObjectNode json(ParkedStream parked) {
        var json = Json.object().put("id", parked.stream().toString()).put("version", parked.version());
        json.putObject("type")
                .put("name", parked.type().name())
                .put("version", parked.type().version());
        return json.put("waiting", parked.waiting())
                .put("error", parked.error())
                .put("attempts", parked.attempts())
                .put("since", parked.since().toString());
    }
}
