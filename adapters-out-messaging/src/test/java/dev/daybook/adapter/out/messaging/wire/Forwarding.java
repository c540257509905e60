package dev.daybook.adapter.out.messaging.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/// Passes on what comes over the wire to a real service.
public final class Forwarding implements WireService, AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;

    public Forwarding(URI service) {
        this.service = service;
    }

    @Override
    public WireAnswer answer(WireRequest request) {
        try {
            var passedOn = HttpRequest.newBuilder(service.resolve(request.path()))
                    .header("Content-Type", request.header("content-type"))
                    .header("X-Amz-Target", request.header("x-amz-target"))
                    .header("Authorization", request.header("authorization"))
                    .POST(BodyPublishers.ofString(request.body()))
                    .build();
            var answer = http.send(passedOn, BodyHandlers.ofString());
            var type = answer.headers().firstValue("Content-Type").orElse("");
            return new WireAnswer(answer.statusCode(), type, answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
