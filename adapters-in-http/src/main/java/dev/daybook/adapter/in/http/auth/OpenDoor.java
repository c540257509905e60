package dev.daybook.adapter.in.http.auth;

import jakarta.servlet.http.HttpServletRequest;

/// Takes everybody for the same, who may do everything. Only for a service that nobody else can reach: so pages from
/// elsewhere that a browser on this machine shows may not reach it either.
public final class OpenDoor implements Authenticator {

    @Override
    public Authentication authenticate(HttpServletRequest request) {
        boolean isOurs = Origins.isForThisMachine(request) && (isRead(request) || Origins.isFromHere(request));
        return isOurs
                ? new Authentication.Proven(Principal.ANYBODY)
                : new Authentication.Refused(Refusal.FROM_ELSEWHERE);
    }

    /// What a page from elsewhere may ask for, as a link does, and is not shown.
    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
