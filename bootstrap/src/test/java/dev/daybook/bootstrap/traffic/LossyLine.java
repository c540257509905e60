package dev.daybook.bootstrap.traffic;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;

/// Sends a request and hangs up without an answer: whether it was carried out, nobody was told.
record LossyLine(URI service, String ledger) {

    void send(Asked asked) {
        var body = asked.body().getBytes(UTF_8);
        var head =
                "%s /v1/ledgers/%s%s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\n%sContent-Length: %d\r\n\r\n"
                        .formatted(
                                asked.method(),
                                ledger,
                                asked.path(),
                                service.getAuthority(),
                                asked.key()
                                        .map("Idempotency-Key: %s\r\n"::formatted)
                                        .orElse(""),
                                body.length);
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            var out = socket.getOutputStream();
            out.write(head.getBytes(US_ASCII));
            out.write(body);
            out.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
