package dev.daybook.adapter.in.http.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EncodedPathTest {

    @Test
    void a_path_that_is_encoded_stays_as_it_is() {
        assertThat(EncodedPath.of("/v1/ledgers/main/accounts/users:042:wallet")).endsWith("users:042:wallet");
        assertThat(EncodedPath.of("/a%20b/%E2%82%AC")).isEqualTo("/a%20b/%E2%82%AC");
    }

    @Test
    void what_a_gateway_has_decoded_is_encoded_again() {
        assertThat(EncodedPath.of("/a b/€?x#y")).isEqualTo("/a%20b/%E2%82%AC%3Fx%23y");
        assertThat(EncodedPath.of("/100%/%zz")).isEqualTo("/100%25/%25zz");
    }

    @Property
    void whatever_it_was_it_is_a_path_afterwards_and_only_once_encoded(@ForAll String text) {
        var path = EncodedPath.of("/" + text);

        assertThat(URI.create("http://host" + path).getRawPath()).isEqualTo(path);
        assertThat(EncodedPath.of(path)).isEqualTo(path);
    }

    @Property
    void an_encoded_text_is_left_alone(@ForAll String text) {
        var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);

        assertThat(EncodedPath.of(encoded)).isEqualTo(encoded);
    }
}
