package dev.daybook.bootstrap.function;

import static dev.daybook.bootstrap.function.Events.tree;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.in.http.servlet.Body;
import dev.daybook.adapter.in.http.servlet.PlainAnswer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpReplyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/problem+json",
                "application/x-ndjson",
                "application/yaml",
                "text/html; charset=utf-8"
            })
    void text_goes_as_text(String type) {
        var reply = reply(200, Map.of("Content-Type", List.of(type)), "{\"a\": \"größer\n\"}".getBytes(UTF_8));

        assertThat(reply.path("isBase64Encoded").asBoolean()).isFalse();
        assertThat(reply.path("body").asText()).isEqualTo("{\"a\": \"größer\n\"}");
    }

    @Test
    void anything_else_goes_in_base64() {
        var bytes = new byte[] {31, (byte) 139, 8, 0};
        var packed = Map.of("Content-Type", List.of("application/json"), "Content-Encoding", List.of("gzip"));

        for (var headers :
                List.of(packed, Map.of("Content-Type", List.of("image/png")), Map.<String, List<String>>of())) {
            var reply = reply(200, headers, bytes);

            assertThat(reply.path("isBase64Encoded").asBoolean()).isTrue();
            assertThat(Base64.getDecoder().decode(reply.path("body").asText())).isEqualTo(bytes);
        }
    }

    @Test
    void values_of_one_header_are_joined_but_cookies_have_their_own_place() {
        var reply = reply(
                204, Map.of("Allow", List.of("GET", "HEAD"), "Set-Cookie", List.of("a=1; Secure", "b=2")), new byte[0]);

        assertThat(reply.path("statusCode").asInt()).isEqualTo(204);
        assertThat(reply.path("headers")).isEqualTo(tree("{\"Allow\": \"GET, HEAD\"}"));
        assertThat(reply.path("cookies")).isEqualTo(tree("[\"a=1; Secure\", \"b=2\"]"));
    }

    @Test
    void an_answer_that_is_larger_than_lambda_takes_is_a_problem() {
        var headers = Map.of("Content-Type", List.of("application/json"), "Correlation-Id", List.of("order-7"));

        var reply = reply(200, headers, "\"".repeat(4 << 20).getBytes(UTF_8));

        assertThat(reply.path("statusCode").asInt()).isEqualTo(422);
        assertThat(tree(reply.path("body").asText()).path("code").asText()).isEqualTo("ANSWER_TOO_LARGE");
        assertThat(reply.at("/headers/Correlation-Id").asText()).isEqualTo("order-7");
    }

    private static JsonNode reply(int status, Map<String, List<String>> headers, byte[] body) {
        var json = new HttpReply(new PlainAnswer(status, headers, Body.of(body))).json();
        assertThat(json).hasSizeLessThanOrEqualTo(HttpReply.LARGEST);
        return tree(json);
    }
}
