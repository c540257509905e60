package dev.daybook.adapter.in.http.server;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/// Takes [HiddenHeaders] out of requests.
final class AsSent implements HttpConfiguration.Customizer {

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        var hidden = HiddenHeaders.in(request.getMethod());
        if (hidden.stream().noneMatch(request.getHeaders()::contains)) {
            return request;
        }
        var headers = HttpFields.build(request.getHeaders());
        hidden.forEach(headers::remove);
        var left = headers.asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return left;
            }
        };
    }
}
