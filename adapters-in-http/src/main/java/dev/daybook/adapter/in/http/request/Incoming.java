package dev.daybook.adapter.in.http.request;

import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.adapter.in.http.problem.ProblemException;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/// A body as it comes in. A client that is too slow with it gets a problem; one that went away, an [IOException].
public final class Incoming extends InputStream {

    /// For a body that may come as slowly as the connection's idle time lets it.
    public static final Duration NO_HURRY = Duration.ofDays(36_500);

    private static final long MOST_DISCARDED = 16L << 20;

    private final InputStream body;
    private final Duration patience;
    private final long start = System.nanoTime();

    public Incoming(Context http, Duration patience) throws IOException {
        this.body = http.req().getInputStream();
        this.patience = patience;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (System.nanoTime() - start > patience.toNanos()) {
            throw tooSlow();
        }
        try {
            return body.read(bytes, from, length);
        } catch (IOException failed) {
            if (failed.getCause() instanceof TimeoutException) {
                throw tooSlow();
            }
            throw failed;
        }
    }

    /// A client that is still sending would find the connection closed before it came to the answer, so what it
    /// sends is taken and thrown away, up to a limit.
    void discard() throws IOException {
        var bytes = new byte[8192];
        long discarded = 0;
        for (int read = read(bytes); read >= 0 && discarded < MOST_DISCARDED; read = read(bytes)) {
            discarded += read;
        }
    }

    /// What is left of a body whose length was told. One without is left alone: its client may be waiting for us.
    public static void discardRest(Context http) throws IOException {
        if (http.req().getContentLengthLong() > 0 && http.header("Expect") == null) {
            new Incoming(http, JsonBody.PATIENCE).discard();
        }
    }

    private static ProblemException tooSlow() {
        return new ProblemException(ProblemCode.REQUEST_TIMEOUT, "The body did not arrive in time.");
    }
}
