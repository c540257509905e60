package dev.daybook.adapter.in.http.transaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.problem.ProblemException;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.Incoming;
import dev.daybook.adapter.in.http.request.JsonBody;
import dev.daybook.adapter.in.http.request.MediaTypes;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.application.concurrent.Lanes;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.transaction.GuardedStreams;
import dev.daybook.application.transaction.PostTransactionUseCase;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Set;

/// Posts transactions by the line and answers by the line while they come in, however many, in the same little memory:
/// from a client that does not read its results, nothing more is read.
public final class BulkRoutes {

    /// Lines under way at once.
    private static final int WIDTH = 32;

    private final PostTransactionUseCase postTransaction;
    private final GuardedStreams guarded;
    private final NotFound notFound;
    private final InstantSource time;

    public BulkRoutes(
            PostTransactionUseCase postTransaction, GuardedStreams guarded, NotFound notFound, InstantSource time) {
        this.postTransaction = postTransaction;
        this.guarded = guarded;
        this.notFound = notFound;
        this.time = time;
    }

    public void addTo(Routes routes) {
        routes.post("/v1/ledgers/{ledger}/transactions/bulk", this::post);
    }

    private void post(Call call) throws IOException, InterruptedException {
        var ledger = call.path().ledger();
        MediaTypes.require(call.http(), MediaTypes.LINES);
        var key = call.idempotencyKey();
        call.check();
        notFound.ledger(ledger);
        var poster = new LinePoster(postTransaction, guarded, ledger, key, call, time);
        var lines = new Lines(new Incoming(call.http(), Incoming.NO_HURRY), JsonBody.LIMIT);
        var results = new Results(call.http());
        results.keepWriting(() -> {
            try (var lanes = new Lanes<StreamId, ObjectNode>(WIDTH, results::write)) {
                submit(lines, poster, lanes);
            }
        });
    }

    /// The answer is under way, so a body that breaks off can only be told of in a last result.
    private static void submit(Lines lines, LinePoster poster, Lanes<StreamId, ObjectNode> lanes)
            throws InterruptedException {
        try {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                var task = poster.taskFor(line.get());
                lanes.submit(task.lanes(), task.work());
            }
        } catch (IOException | ProblemException brokenOff) {
            var last = poster.refusal(lines.number(), brokenOff);
            lanes.submit(Set.of(), () -> last);
        }
    }
}
