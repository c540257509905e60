package dev.daybook.adapter.in.http.transaction;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.input.Flags;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.Incoming;
import dev.daybook.adapter.in.http.request.JsonBody;
import dev.daybook.adapter.in.http.request.MediaTypes;
import dev.daybook.adapter.in.http.request.NotFound;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.adapter.in.http.write.Write;
import dev.daybook.adapter.in.http.write.WriteSides;
import dev.daybook.application.transaction.GuardedStreams;
import java.io.IOException;
import java.time.InstantSource;

/// Begins transactions by the line: one by one and answered while they come in, however many, in the same little
/// memory, or a few all together.
public final class BulkRoutes {

    private final WriteSides writes;
    private final GuardedStreams guarded;
    private final NotFound notFound;
    private final InstantSource time;

    public BulkRoutes(WriteSides writes, GuardedStreams guarded, NotFound notFound, InstantSource time) {
        this.writes = writes;
        this.guarded = guarded;
        this.notFound = notFound;
        this.time = time;
    }

    public void addTo(Routes routes) {
        routes.post("/v1/ledgers/{ledger}/transactions/bulk", Access.WRITE_LEDGER, this::begin);
    }

    private void begin(Call call) throws IOException, InterruptedException {
        var ledger = call.path().ledger();
        MediaTypes.require(call.http(), MediaTypes.LINES);
        var write = writes.of(call);
        boolean together = call.parameter("atomic", Flags.TEXT).orElse(false);
        var reader = new LineReader(ledger, call.idempotencyKey(), time);
        call.check();
        notFound.ledger(ledger);
        if (together) {
            new Batch(reader, write).carryOut();
        } else {
            stream(reader, write);
        }
    }

    /// From a client that does not read its results, nothing more is read.
    private void stream(LineReader reader, Write write) throws IOException, InterruptedException {
        var http = write.call().http();
        var poster = new LinePoster(reader, write, guarded, new LineResult(write));
        var lines = new Lines(new Incoming(http, Incoming.NO_HURRY), JsonBody.LIMIT);
        var results = new Results(http);
        results.keepWriting(() -> Conveyor.run(lines, poster, results::write));
    }
}
