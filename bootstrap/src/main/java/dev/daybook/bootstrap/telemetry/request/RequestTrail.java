package dev.daybook.bootstrap.telemetry.request;

import dev.daybook.adapter.in.http.problem.ProblemCode;
import java.util.Optional;

/// What is known of a request by now.
///
/// @param route as a template
record RequestTrail(String route, Optional<String> ledger, Optional<ProblemCode> problem) {

    /// Of one for which there is no route, or none yet.
    static final RequestTrail BEGINNING = new RequestTrail("UNKNOWN", Optional.empty(), Optional.empty());

    RequestTrail routed(String template, Optional<String> into) {
        return new RequestTrail(template, into, problem);
    }

    RequestTrail refused(ProblemCode code) {
        return new RequestTrail(route, ledger, Optional.of(code));
    }
}
