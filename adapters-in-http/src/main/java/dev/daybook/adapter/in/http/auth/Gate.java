package dev.daybook.adapter.in.http.auth;

import dev.daybook.adapter.in.http.auth.Authenticator.Authentication.Proven;
import dev.daybook.adapter.in.http.auth.Authenticator.Authentication.Refused;
import dev.daybook.adapter.in.http.problem.ProblemException;
import io.javalin.http.Context;

/// Lets in who may, before anything of a request but its path and headers is read.
public final class Gate {

    /// The parameter of a path that names its ledger.
    public static final String LEDGER = "ledger";

    private final Authenticator authenticator;

    public Gate(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    /// Throws the problem that they are told who may not.
    public Principal admit(Context http, Access access) {
        if (access == Access.ANYONE) {
            return Principal.NOBODY;
        }
        var principal = switch (authenticator.authenticate(http.req())) {
            case Proven(var proven) -> proven;
            case Refused(var why) -> throw new ProblemException(Denials.unknown(why));
        };
        access.check(principal, () -> http.pathParam(LEDGER));
        return principal;
    }
}
