package dev.daybook.adapter.in.http.auth.jwt;

import static dev.daybook.adapter.in.http.fixture.Issuer.NOON;
import static dev.daybook.adapter.in.http.fixture.Issuer.token;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.EncryptedJWT;
import dev.daybook.adapter.in.http.auth.GrantedLedgers.Every;
import dev.daybook.adapter.in.http.auth.GrantedLedgers.Named;
import dev.daybook.adapter.in.http.auth.Principal;
import dev.daybook.adapter.in.http.auth.Refusal;
import dev.daybook.adapter.in.http.auth.Scope;
import dev.daybook.adapter.in.http.fixture.Issuer;
import dev.daybook.domain.id.LedgerId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWebTokensTest {

    private final Tokens tokens = new Tokens();

    @AfterEach
    void close() {
        tokens.close();
    }

    @Test
    void who_it_is_and_what_they_may_is_read_from_the_claims() {
        var holder = tokens.holder(token(claims -> claims.subject("payouts@shop")
                .claim("scope", "ledger:read profile ledger:write")
                .claim("ledgers", List.of("main", "shop"))));

        assertThat(holder)
                .isEqualTo(new Principal(
                        "payouts@shop",
                        Set.of(Scope.READ, Scope.WRITE),
                        new Named(Set.of(new LedgerId("main"), new LedgerId("shop")))));
        assertThat(tokens.holder(token()).ledgers()).isEqualTo(new Every());
    }

    @Test
    void scopes_may_be_called_scp_and_be_a_list() {
        assertThat(tokens.holder(token(claims -> claims.claim("scope", null).claim("scp", List.of("ledger:read"))))
                        .scopes())
                .containsExactly(Scope.READ);
        assertThat(tokens.holder(token(claims -> claims.claim("scope", null).claim("scp", "ledger:operate")))
                        .scopes())
                .containsExactly(Scope.OPERATE);
    }

    @Test
    void what_is_not_claimed_is_not_granted() {
        var holder = tokens.holder(token(claims -> claims.claim("scope", null).claim("ledgers", null)));

        assertThat(holder).isEqualTo(new Principal("alice", Set.of(), new Named(Set.of())));
    }

    @Test
    void claims_that_are_not_as_they_have_to_be_grant_nothing_at_all() {
        for (var ledgers : List.of(List.of("main", "*"), List.of("no name"), List.of(7), Map.of("main", true), 7)) {
            assertThat(tokens.refusal(token(claims -> claims.claim("ledgers", ledgers))))
                    .as(ledgers.toString())
                    .isEqualTo(Refusal.ODD_CLAIMS);
        }
        for (var subject : List.of("", " ", "a\nb", "x".repeat(256))) {
            assertThat(tokens.refusal(token(claims -> claims.subject(subject)))).isEqualTo(Refusal.ODD_CLAIMS);
        }
        assertThat(tokens.refusal(token(claims -> claims.claim("scope", 7)))).isEqualTo(Refusal.ODD_CLAIMS);
    }

    @Test
    void each_of_the_three_algorithms_will_do() {
        tokens.issuer().publish(Issuer.KEY, Issuer.CURVE_KEY);

        for (var algorithm : List.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256)) {
            assertThat(tokens.holder(Issuer.sign(algorithm, Issuer.KEY, Issuer.claims()))
                            .actor())
                    .isEqualTo("alice");
        }
        assertThat(tokens.holder(Issuer.sign(JWSAlgorithm.ES256, Issuer.CURVE_KEY, Issuer.claims()))
                        .actor())
                .isEqualTo("alice");
    }

    @Test
    void no_other_algorithm_will_even_with_a_trusted_key() {
        for (var algorithm : List.of(JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS512)) {
            assertThat(tokens.refusal(Issuer.sign(algorithm, Issuer.KEY, Issuer.claims())))
                    .isEqualTo(Refusal.NOT_TRUSTED);
        }
    }

    @Test
    void an_access_token_may_say_so_but_another_kind_of_object_is_none() {
        assertThat(tokens.holder(typed("at+jwt")).actor()).isEqualTo("alice");
        assertThat(tokens.holder(typed("JWT")).actor()).isEqualTo("alice");
        assertThat(tokens.refusal(typed("logout+jwt"))).isEqualTo(Refusal.NOT_TRUSTED);
    }

    private static String typed(String type) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(Issuer.KEY.getKeyID())
                .type(new JOSEObjectType(type));
        return Issuer.sign(header.build(), Issuer.KEY, Issuer.claims());
    }

    @Test
    void what_only_a_holder_of_a_private_key_could_read_is_not_taken() throws JOSEException {
        var secret = new EncryptedJWT(
                new JWEHeader(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM),
                Issuer.claims().build());
        secret.encrypt(new RSAEncrypter(Issuer.KEY));

        assertThat(tokens.refusal(secret.serialize())).isEqualTo(Refusal.NOT_TRUSTED);
    }

    @Test
    void a_header_that_demands_what_we_do_not_know_is_not_taken() {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(Issuer.KEY.getKeyID())
                .criticalParams(Set.of("custom"))
                .customParam("custom", true);

        assertThat(tokens.refusal(Issuer.sign(header.build(), Issuer.KEY, Issuer.claims())))
                .isEqualTo(Refusal.NOT_TRUSTED);
    }

    @Test
    void clocks_may_be_apart_up_to_the_skew_and_no_longer() {
        var end = NOON.plus(Duration.ofHours(1));

        tokens.itIs(end.plusSeconds(59));
        assertThat(tokens.holder(token()).actor()).isEqualTo("alice");
        tokens.itIs(end.plusSeconds(60));
        assertThat(tokens.refusal(token())).isEqualTo(Refusal.EXPIRED);

        tokens.itIs(NOON.minusSeconds(59));
        assertThat(tokens.holder(token()).actor()).isEqualTo("alice");
        tokens.itIs(NOON.minusSeconds(60));
        assertThat(tokens.refusal(token())).isEqualTo(Refusal.NOT_FOR_US);
    }

    @Test
    void without_a_skew_a_token_ends_when_it_says() {
        try (var exact = new Tokens(Duration.ZERO, Tokens.LIMITS)) {
            exact.itIs(NOON.plus(Duration.ofHours(1)).minusSeconds(1));
            assertThat(exact.holder(token()).actor()).isEqualTo("alice");
            exact.itIs(NOON.plus(Duration.ofHours(1)));
            assertThat(exact.refusal(token())).isEqualTo(Refusal.EXPIRED);
        }
    }

    @Test
    void a_token_may_be_for_others_too_and_need_not_say_from_when_on() {
        assertThat(tokens.holder(token(claims -> claims.audience(List.of("other", Issuer.AUDIENCE))))
                        .actor())
                .isEqualTo("alice");
        assertThat(tokens.holder(token(claims -> claims.notBeforeTime(null))).actor())
                .isEqualTo("alice");
    }

    @Test
    void a_far_end_is_an_end() {
        assertThat(tokens.holder(token(claims -> claims.claim("exp", 9_000_000_000_000L)))
                        .actor())
                .isEqualTo("alice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "...", "a.b.c", "e30.e30.e30", "bnVsbA.bnVsbA.", "W10.W10.W10", "e30..", "dbk_a_b"
            })
    void what_is_no_token_at_all_is_somebody_elses(String text) {
        assertThat(tokens.isOurs(text)).isFalse();
    }

    @Test
    void a_header_nested_without_end_is_no_token() {
        var deep = "{\"alg\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        var text = Base64URL.encode(deep) + ".e30.c2ln";

        assertThat(tokens.isOurs(text)).isFalse();
    }
}
