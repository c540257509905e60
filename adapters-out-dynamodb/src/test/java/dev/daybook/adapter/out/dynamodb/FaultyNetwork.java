package dev.daybook.adapter.out.dynamodb;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/// The real network, except for the calls that a test has planned a fault for.
public final class FaultyNetwork implements SdkHttpClient {

    /// What becomes of one call.
    @FunctionalInterface
    public interface Fault {
        HttpExecuteResponse befall(ExecutableHttpRequest request) throws IOException;
    }

    private final SdkHttpClient network;
    private final Map<String, Queue<Fault>> planned = new ConcurrentHashMap<>();

    FaultyNetwork(SdkHttpClient network) {
        this.network = network;
    }

    /// These befall the next calls of `operation`, such as `PutItem`, one each.
    public void plan(String operation, Fault... faults) {
        planned.put(operation, new ConcurrentLinkedQueue<>(List.of(faults)));
    }

    /// So often that nobody has the patience for it.
    public static Fault[] repeatedly(Fault fault) {
        return Collections.nCopies(100, fault).toArray(Fault[]::new);
    }

    /// It is carried out, but nobody hears of it.
    public static Fault lostAnswer() {
        return request -> {
            try (var answer = request.call().responseBody().orElseThrow()) {
                answer.readAllBytes();
            }
            throw new IOException("the answer was lost");
        };
    }

    /// It is carried out, and then nothing is heard until the caller gives up.
    public static Fault silence() {
        return request -> {
            try (var answer = request.call().responseBody().orElseThrow()) {
                answer.readAllBytes();
                Thread.sleep(Duration.ofMinutes(1));
                throw new IOException("nobody gave up");
            } catch (InterruptedException gaveUp) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("gave up");
            }
        };
    }

    public static Fault lostRequest() {
        return _ -> {
            throw new IOException("the request was lost");
        };
    }

    /// DynamoDB refuses with this exception and these further fields.
    public static Fault refused(String exception, String fields) {
        return answered(400, "{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\"%s}".formatted(exception, fields));
    }

    public static Fault refused(String exception) {
        return refused(exception, "");
    }

    public static Fault canceled(String... codes) {
        var reasons = Stream.of(codes).map("{\"Code\":\"%s\"}"::formatted).toList();
        return refused("TransactionCanceledException", ",\"CancellationReasons\":" + reasons);
    }

    public static Fault answered(int status, String json) {
        return _ -> HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder()
                        .statusCode(status)
                        .putHeader("Content-Type", "application/x-amz-json-1.0")
                        .build())
                .responseBody(
                        AbortableInputStream.create(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))))
                .build();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        var call = network.prepareRequest(request);
        var fault = planned.getOrDefault(operation(request), new ConcurrentLinkedQueue<>())
                .poll();
        return fault == null ? call : new Befallen(call, fault);
    }

    private static String operation(HttpExecuteRequest request) {
        var target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
        return target.substring(target.lastIndexOf('.') + 1);
    }

    @Override
    public void close() {
        network.close();
    }

    private record Befallen(ExecutableHttpRequest request, Fault fault) implements ExecutableHttpRequest {

        @Override
        public HttpExecuteResponse call() throws IOException {
            return fault.befall(request);
        }

        @Override
        public void abort() {
            request.abort();
        }
    }
}
