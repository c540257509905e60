package dev.daybook.adapter.in.http.server;

import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.adapter.in.http.problem.ProblemException;
import io.javalin.http.Context;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;

/// Lets in only so many requests at once: each holds memory, and beyond some number all of them only get slower. Those
/// who ask how the service is are always let in.
final class Crowd {

    private static final String HEALTH = "/health/";

    private final Semaphore places;

    Crowd(int places) {
        this.places = new Semaphore(places);
    }

    /// Throws a problem when there is no place left. One is given back when the answer has been sent, or cannot be.
    void letIn(Context http) {
        if (http.path().startsWith(HEALTH)) {
            return;
        }
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    ProblemCode.TOO_MANY_REQUESTS, "Too many requests are under way at once. Try again.");
        }
        var request = ServletContextRequest.getServletContextRequest(http.req());
        Request.addCompletionListener(request, _ -> places.release());
    }
}
