package dev.daybook.adapter.in.http.console.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/// A request with its session's token where the API has its own.
final class SignedIn extends HttpServletRequestWrapper {

    private final String token;

    SignedIn(HttpServletRequest request, String token) {
        super(request);
        this.token = token;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return name.equalsIgnoreCase("Authorization")
                ? Collections.enumeration(List.of("Bearer " + token))
                : super.getHeaders(name);
    }
}
