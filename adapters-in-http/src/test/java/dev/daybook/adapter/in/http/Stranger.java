package dev.daybook.adapter.in.http;

import static dev.daybook.adapter.in.http.fixture.Issuer.NOON;
import static dev.daybook.adapter.in.http.fixture.Issuer.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jwt.PlainJWT;
import dev.daybook.adapter.in.http.fixture.Issuer;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

/// Somebody whom no route may let in.
///
/// @param headers what they send
/// @param why what they are told
record Stranger(String who, List<String> headers, String why) {

    private static final Date LONG_AGO = Date.from(NOON.minus(Duration.ofHours(2)));
    private static final Date IN_AN_HOUR = Date.from(NOON.plus(Duration.ofHours(1)));

    static Stranger bearing(String who, String token, String why) {
        return new Stranger(who, List.of("Authorization", "Bearer " + token), why);
    }

    @Override
    public String toString() {
        return who;
    }

    static Stream<Stranger> all() {
        var notTrusted = "The token is not signed by a key that is trusted here.";
        var notForUs =
                "The token has no end, is not valid yet, or not from the issuer or for the audience that count here.";
        var twice = "The Authorization header does not hold one bearer token.";
        return Stream.of(
                new Stranger("no token", List.of(), "There is no bearer token."),
                new Stranger("another scheme", List.of("Authorization", "Basic YTpi"), twice),
                new Stranger("no token behind the scheme", List.of("Authorization", "Bearer "), twice),
                new Stranger(
                        "two tokens",
                        List.of("Authorization", "Bearer " + token(), "Authorization", "Bearer " + token()),
                        twice),
                Stranger.bearing("garbage", "garbage", "This is no token that is taken here."),
                Stranger.bearing(
                        "a key where none are taken",
                        "dbk_a_" + "x".repeat(43),
                        "This is no token that is taken here."),
                Stranger.bearing("expired", token(claims -> claims.expirationTime(LONG_AGO)), "The token has expired."),
                Stranger.bearing("without an end", token(claims -> claims.expirationTime(null)), notForUs),
                Stranger.bearing("not yet valid", token(claims -> claims.notBeforeTime(IN_AN_HOUR)), notForUs),
                Stranger.bearing("wrong audience", token(claims -> claims.audience("other")), notForUs),
                Stranger.bearing("no audience", token(claims -> claims.audience((String) null)), notForUs),
                Stranger.bearing("wrong issuer", token(claims -> claims.issuer("https://other.example")), notForUs),
                Stranger.bearing(
                        "unknown key", Issuer.sign(JWSAlgorithm.RS256, Issuer.OTHER_KEY, Issuer.claims()), notTrusted),
                Stranger.bearing("another key under a known name", impostor(), notTrusted),
                Stranger.bearing("broken signature", brokenSignature(), notTrusted),
                Stranger.bearing("changed claims", changedClaims(), notTrusted),
                Stranger.bearing("its own key inside", ownKey(), notTrusted),
                Stranger.bearing("no signature", new PlainJWT(Issuer.claims().build()).serialize(), notTrusted),
                Stranger.bearing("signed with the public key as a secret", secretOfPublicKey(), notTrusted),
                Stranger.bearing(
                        "nobody in particular",
                        token(claims -> claims.subject(null)),
                        "The token's sub, scope or ledgers are not as they have to be."));
    }

    private static String impostor() {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(Issuer.KEY.getKeyID())
                .build();
        return Issuer.sign(header, Issuer.OTHER_KEY, Issuer.claims());
    }

    private static String ownKey() {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .jwk(Issuer.OTHER_KEY.toPublicJWK())
                .build();
        return Issuer.sign(header, Issuer.OTHER_KEY, Issuer.claims());
    }

    private static String brokenSignature() {
        var good = token();
        int middle = good.lastIndexOf('.') + 20;
        return good.substring(0, middle) + (good.charAt(middle) == 'A' ? 'B' : 'A') + good.substring(middle + 1);
    }

    private static String changedClaims() {
        var mine = token(claims -> claims.subject("bob")).split("\\.", -1);
        var good = token().split("\\.", -1);
        return good[0] + "." + mine[1] + "." + good[2];
    }

    private static String secretOfPublicKey() {
        try {
            var secret = new OctetSequenceKey.Builder(
                            Issuer.KEY.toRSAPublicKey().getEncoded())
                    .keyID(Issuer.KEY.getKeyID())
                    .build();
            return Issuer.sign(JWSAlgorithm.HS256, secret, Issuer.claims());
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
