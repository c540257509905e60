package dev.daybook.bootstrap.function;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.bootstrap.service.Parts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Function;

/// What is the same around the work of every function: the log knows which call it is about, and why one failed.
final class Shell {

    private static final Logger LOG = System.getLogger(Shell.class.getName());
    static final JsonMapper JSON = new JsonMapper();

    private final Renewable<Work> work;

    /// @param opening opens what the work needs
    Shell(Function<Parts, Work> opening) {
        FunctionLog.begin();
        this.work = Renewable.of(opening, Work::rehearse);
        // While AWS lends us more of a processor than later.
        var _ = work.get();
    }

    void handle(InputStream event, OutputStream answer, Context call) throws IOException {
        LogMarks.begin(call);
        try {
            answer.write(work.get().handle(JSON.readTree(event), new Deadline(call::getRemainingTimeInMillis)));
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.ERROR, "the call failed", failed);
            throw failed;
        } finally {
            LogMarks.end();
        }
    }

    static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(UTF_8);
    }
}
