package dev.daybook.adapter.in.http.servlet;

import dev.daybook.adapter.in.http.server.HiddenHeaders;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A plain request as servlets see it, as far as ours look.
final class RequestView extends HttpServletRequestWrapper {

    private static final HttpServletRequest NO_SERVER = Unserved.all(HttpServletRequest.class);

    private final PlainRequest request;
    private final Map<String, Object> attributes;
    private final ServletInputStream body;

    RequestView(PlainRequest request) {
        super(NO_SERVER);
        this.request = request;
        this.attributes = new HashMap<>(request.attributes());
        this.body = new BodyStream(request.body().bytes());
    }

    @Override
    public String getMethod() {
        return request.method();
    }

    @Override
    public String getProtocol() {
        return "HTTP/1.1";
    }

    @Override
    public String getContextPath() {
        return "";
    }

    @Override
    public String getRequestURI() {
        return EncodedPath.of(request.path());
    }

    @Override
    public @Nullable String getQueryString() {
        return request.query().orElse(null);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return all(name).stream().findFirst().orElse(null);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return Collections.enumeration(all(name));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(request.headers().keySet().stream()
                .filter(name -> !all(name).isEmpty())
                .toList());
    }

    private List<String> all(String name) {
        boolean hidden = HiddenHeaders.in(request.method()).stream().anyMatch(name::equalsIgnoreCase);
        return hidden ? List.of() : request.header(name);
    }

    @Override
    public @Nullable String getContentType() {
        return getHeader("Content-Type");
    }

    @Override
    public int getContentLength() {
        return request.body().size();
    }

    @Override
    public long getContentLengthLong() {
        return request.body().size();
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(List.copyOf(attributes.keySet()));
    }

    @Override
    public boolean isAsyncStarted() {
        return false;
    }
}
