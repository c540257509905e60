package dev.daybook.adapter.in.http.auth.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import dev.daybook.adapter.in.http.auth.Authenticator.Authentication;
import dev.daybook.adapter.in.http.auth.Authenticator.Authentication.Refused;
import dev.daybook.adapter.in.http.auth.BearerToken;
import dev.daybook.adapter.in.http.auth.BearerTokens;
import dev.daybook.adapter.in.http.auth.Claims;
import dev.daybook.adapter.in.http.auth.Refusal;
import dev.daybook.application.port.Unavailable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/// Tokens of one issuer, signed with one of the keys that it publishes. Only with signatures that a public key proves:
/// where one could also make them, everybody who can check a token could forge it.
public final class JsonWebTokens implements BearerTokens.Kind {

    private static final Logger LOG = System.getLogger(JsonWebTokens.class.getName());
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /// Asks for the keys when the first token comes.
    public JsonWebTokens(JwtSettings settings, InstantSource time) {
        this(settings, FetchLimits.USUAL, time);
    }

    JsonWebTokens(JwtSettings settings, FetchLimits limits, InstantSource time) {
        var keys = new TrustedKeys(new FetchedKeys(settings.keys(), limits), limits, time);
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier(new ClaimRules(settings, time));
    }

    @Override
    public Optional<Authentication> prove(BearerToken token) {
        return parse(token).map(this::prove);
    }

    private static Optional<JWT> parse(BearerToken token) {
        try {
            return Optional.of(JWTParser.parse(token.text()));
        } catch (ParseException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private Authentication prove(JWT token) {
        try {
            return Claims.read(processor.process(token, null).getClaims());
        } catch (ExpiredJWTException _) {
            return new Refused(Refusal.EXPIRED);
        } catch (BadJWTException unfit) {
            LOG.log(Level.DEBUG, "a token that is signed well does not fit: {0}", unfit.getMessage());
            return new Refused(Refusal.NOT_FOR_US);
        } catch (KeySourceException nowhere) {
            throw new Unavailable("nobody can be proven: " + nowhere.getMessage(), nowhere);
        } catch (BadJOSEException | JOSEException _) {
            return new Refused(Refusal.NOT_TRUSTED);
        }
    }
}
