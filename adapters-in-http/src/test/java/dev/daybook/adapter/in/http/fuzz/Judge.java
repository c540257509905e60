package dev.daybook.adapter.in.http.fuzz;

import dev.daybook.adapter.in.http.fixture.Contract;
import dev.daybook.adapter.in.http.fixture.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is wrong with an answer.
///
/// @param answering the operation that has to answer; nothing where the path or the method leads to none, or who knows
record Judge(String method, Optional<Endpoint> answering) {

    /// Has no body.
    private static final int NOT_MODIFIED = 304;

    List<String> complaints(Reply reply) {
        var complaints = new ArrayList<String>();
        if (reply.status() >= 500 && reply.status() != 503) {
            complaints.add("a fault of ours");
        }
        if (!isStatusDocumented(reply.status())) {
            complaints.add("an undocumented status");
        }
        if (!method.equals("HEAD")) {
            check(complaints, () -> checkContent(reply));
        }
        return complaints;
    }

    private boolean isStatusDocumented(int status) {
        return answering
                        .map(endpoint -> endpoint.operation().getResponses())
                        .filter(responses -> !responses.containsKey(String.valueOf(status)))
                        .isEmpty()
                || !codes(status).isEmpty();
    }

    private Set<String> codes(int status) {
        return answering.map(endpoint -> Documented.codes(endpoint, status)).orElseGet(() -> Documented.codes(status));
    }

    private void checkContent(Reply reply) {
        answering
                .filter(endpoint -> reply.status() != NOT_MODIFIED && !isNoLines(endpoint, reply) && !isStream(reply))
                .ifPresent(endpoint -> Contract.check(endpoint.method(), endpoint.path(), reply));
        if (reply.status() >= 400) {
            checkProblem(reply);
        }
    }

    /// No lines have been asked and none answered, which the validator takes for a missing body.
    private static boolean isNoLines(Endpoint endpoint, Reply reply) {
        return reply.text().isEmpty() && endpoint.lineAnswer().isPresent();
    }

    /// It has no end, so nobody has read it.
    private static boolean isStream(Reply reply) {
        return reply.header("Content-Type").filter("text/event-stream"::equals).isPresent();
    }

    private void checkProblem(Reply reply) {
        Contract.checkSchema("Problem", reply.text());
        reply.isProblem(reply.status(), reply.code());
        if (!codes(reply.status()).contains(reply.code())) {
            throw new AssertionError("an undocumented code");
        }
    }

    static void check(List<String> complaints, Runnable check) {
        try {
            check.run();
        } catch (AssertionError wrong) {
            complaints.add(String.valueOf(wrong.getMessage()));
        }
    }
}
