package dev.daybook.adapter.in.http.operation;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.input.Fields;
import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.query.FeedQuery;
import java.io.IOException;
import java.time.InstantSource;

/// Builds generations of read models, and goes back to the one before.
public final class RebuildRoutes {

    private static final Rule<Boolean> NOTHING = Fields.object(_ -> () -> true);

    private final Operations operations;
    private final FeedQuery feed;
    private final InstantSource time;

    public RebuildRoutes(Operations operations, FeedQuery feed, InstantSource time) {
        this.operations = operations;
        this.feed = feed;
        this.time = time;
    }

    public void addTo(Routes routes) {
        routes.post("/v1/projections/{id}/rebuild", Access.OPERATE_ALL_LEDGERS, this::rebuild);
        routes.post("/v1/projections/{id}/back", Access.OPERATE_ALL_LEDGERS, this::goBack);
    }

    private void rebuild(Call call) throws IOException {
        var readModel = operations.readModel(call);
        var ends = feed.end();
        var command = call.require(call.read(call.bodyIfAny(), RebuildReader.commandAt(time.instant(), ends)));
        JobAnswer.accepted(call.http(), new JobDesk(operations).rebuild(readModel, command));
    }

    private void goBack(Call call) throws IOException {
        var readModel = operations.readModel(call);
        var _ = call.require(call.read(call.bodyIfAny(), NOTHING));
        JobAnswer.accepted(call.http(), new JobDesk(operations).goBack(readModel));
    }
}
