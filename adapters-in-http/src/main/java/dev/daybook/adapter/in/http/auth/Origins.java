package dev.daybook.adapter.in.http.auth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/// What browsers say of a request that no page can make them say otherwise: which host it is for, and from whose page
/// it comes. Whoever is no browser says nothing of that, and harms nobody by it.
public final class Origins {

    private static final Pattern THIS_MACHINE =
            Pattern.compile("(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]{1,5})?");

    private Origins() {}

    /// Whether a request asks this machine by its own name. A page from elsewhere may have been given a name that leads
    /// here.
    static boolean isForThisMachine(HttpServletRequest request) {
        return header(request, "Host")
                .map(host -> THIS_MACHINE.matcher(host).matches())
                .orElse(true);
    }

    /// Whether a request comes from a page of the very host that it is for, or from no page.
    public static boolean isFromHere(HttpServletRequest request) {
        var host = header(request, "Host").orElse("");
        return header(request, "Sec-Fetch-Site").map("same-origin"::equals).orElse(true)
                && header(request, "Origin")
                        .map(origin -> origin.endsWith("://" + host))
                        .orElse(true);
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name));
    }
}
