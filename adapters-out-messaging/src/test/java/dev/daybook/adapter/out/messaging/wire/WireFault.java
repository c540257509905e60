package dev.daybook.adapter.out.messaging.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Collections;

/// What becomes of one call.
@FunctionalInterface
public interface WireFault {

    /// Answers in place of the service, or does not.
    ///
    /// @param service what would answer
    void befall(HttpExchange exchange, WireRequest request, WireService service) throws IOException;

    /// So often that nobody has the patience for it.
    static WireFault[] repeatedly(WireFault fault) {
        return Collections.nCopies(1_000, fault).toArray(WireFault[]::new);
    }

    /// It is not carried out.
    static WireFault answered(WireAnswer answer) {
        return (exchange, _, _) -> WireStandIn.answer(exchange, answer);
    }

    /// It is not carried out, and the connection ends without an answer.
    static WireFault hungUp() {
        return (exchange, _, _) -> exchange.close();
    }

    /// It is carried out, but nobody hears of it.
    static WireFault answerLost() {
        return (exchange, request, service) -> {
            var _ = service.answer(request);
            exchange.close();
        };
    }

    /// It is carried out, and the answer ends in its middle.
    static WireFault cutOff() {
        return (exchange, request, service) -> {
            var answer = service.answer(request).body().getBytes(UTF_8);
            exchange.sendResponseHeaders(200, answer.length + 1_000L);
            exchange.getResponseBody().write(answer, 0, answer.length / 2);
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    /// It is carried out, and then nothing is heard.
    static WireFault silence() {
        return (_, request, service) -> {
            var _ = service.answer(request);
        };
    }
}
