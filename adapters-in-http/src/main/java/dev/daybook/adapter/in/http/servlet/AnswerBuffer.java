package dev.daybook.adapter.in.http.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What servlets answer, as far as ours do, until it is whole. As with a server, status and headers are settled once a
/// part of the body has been sent on its way.
final class AnswerBuffer extends HttpServletResponseWrapper {

    private static final HttpServletResponse NO_SERVER = Unserved.all(HttpServletResponse.class);
    private static final String CONTENT_TYPE = "Content-Type";

    private final SortedMap<String, List<String>> headers = HeaderMap.empty();
    private final AnswerStream body;
    private int status = SC_OK;

    AnswerBuffer(int limit) {
        super(NO_SERVER);
        this.body = new AnswerStream(limit);
    }

    /// @param method that was asked with: an answer to HEAD has no body
    PlainAnswer toAnswer(String method) {
        var sent = method.equals("HEAD") || status == SC_NOT_MODIFIED ? Body.NONE : body.body();
        var answer = new PlainAnswer(status, headers, sent);
        return body.isFull() ? answer.tooLarge() : answer;
    }

    @Override
    public boolean isCommitted() {
        return body.isFlushed();
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setStatus(int status) {
        if (!isCommitted()) {
            this.status = status;
        }
    }

    @Override
    public boolean containsHeader(String name) {
        return headers.containsKey(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return headers.getOrDefault(name, List.of());
    }

    @Override
    public Collection<String> getHeaderNames() {
        return List.copyOf(headers.keySet());
    }

    /// Without a value, the header goes.
    @Override
    public void setHeader(String name, @Nullable String value) {
        change(all -> {
            all.remove(name);
            if (value != null) {
                all.put(name, List.of(value));
            }
        });
    }

    @Override
    public void addHeader(String name, String value) {
        change(all -> {
            var values = new ArrayList<>(all.getOrDefault(name, List.of()));
            values.add(value);
            all.put(name, values);
        });
    }

    private void change(Consumer<SortedMap<String, List<String>>> change) {
        if (!isCommitted()) {
            change.accept(headers);
        }
    }

    @Override
    public @Nullable String getContentType() {
        return getHeader(CONTENT_TYPE);
    }

    @Override
    public void setContentType(String type) {
        setHeader(CONTENT_TYPE, type);
    }

    @Override
    public String getCharacterEncoding() {
        return "UTF-8";
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return body;
    }

    @Override
    public void flushBuffer() {
        body.flush();
    }
}
