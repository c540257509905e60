package dev.daybook.adapter.in.http.transaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.adapter.in.http.request.MediaTypes;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionException;

/// The lines of an answer, each sent at once.
final class Results {

    private static final Logger LOG = System.getLogger(Results.class.getName());

    /// Work whose results are written.
    @FunctionalInterface
    interface Work {
        void run() throws InterruptedException;
    }

    private final OutputStream out;

    Results(Context http) throws IOException {
        http.status(200).contentType(MediaTypes.LINES);
        this.out = http.res().getOutputStream();
    }

    void write(ObjectNode result) {
        try {
            out.write(Json.bytes(result));
            out.write('\n');
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// Ends early and quietly when nobody is there to read any more.
    void keepWriting(Work work) throws InterruptedException {
        try {
            work.run();
        } catch (CompletionException failed) {
            if (!(failed.getCause() instanceof UncheckedIOException)) {
                throw failed;
            }
            LOG.log(Level.DEBUG, "the client went away in the middle of a bulk", failed);
        }
    }
}
