package dev.daybook.bootstrap.embedded;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// The smallest request that DynamoDB answers: which tables are there? Made without the AWS SDK, which is slow
/// to load and not needed that early.
final class DynamoDbRequest {

    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final String ANYBODY =
            "AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=x";

    static boolean isAnswered(URI endpoint) {
        try {
            return answer((HttpURLConnection) endpoint.toURL().openConnection()) == HttpURLConnection.HTTP_OK;
        } catch (IOException unreachable) {
            return false;
        }
    }

    private static int answer(HttpURLConnection request) throws IOException {
        request.setConnectTimeout((int) BOUND.toMillis());
        request.setReadTimeout((int) BOUND.toMillis());
        request.setDoOutput(true);
        request.setRequestProperty("X-Amz-Target", "DynamoDB_20120810.ListTables");
        request.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
        request.setRequestProperty("Authorization", ANYBODY);
        try (var body = request.getOutputStream()) {
            body.write("{}".getBytes(StandardCharsets.UTF_8));
        }
        return request.getResponseCode();
    }

    private DynamoDbRequest() {}
}
