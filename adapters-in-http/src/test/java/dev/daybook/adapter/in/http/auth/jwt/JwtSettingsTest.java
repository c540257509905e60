package dev.daybook.adapter.in.http.auth.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwtSettingsTest {

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JwtSettings(" ", "", URI.create("ftp://a/b"), Duration.ofMinutes(6)))
                .withMessage(
                        "the issuer must not be empty; the audience must not be empty; the address of the keys must"
                                + " begin with https://; the skew must be from 0 to 300 seconds");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://issuer.example/keys", "http://10.0.0.1/keys", "https:///keys", "keys", "file:///etc/keys"
            })
    void keys_that_others_may_change_on_the_way_prove_nothing(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> at(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://issuer.example/keys",
                "HTTPS://issuer.example/keys",
                "http://127.0.0.1:80/keys",
                "http://[::1]/keys"
            })
    void others_do(String address) {
        assertThat(at(address).keys()).hasToString(address);
    }

    private static JwtSettings at(String address) {
        return new JwtSettings("i", "a", URI.create(address), JwtSettings.USUAL_SKEW);
    }
}
