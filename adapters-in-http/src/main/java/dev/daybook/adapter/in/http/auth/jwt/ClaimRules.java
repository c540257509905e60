package dev.daybook.adapter.in.http.auth.jwt;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;

/// From the right issuer, for us, and now. A token without an end is none.
final class ClaimRules extends DefaultJWTClaimsVerifier<SecurityContext> {

    private final InstantSource time;

    ClaimRules(JwtSettings settings, InstantSource time) {
        super(
                settings.audience(),
                new JWTClaimsSet.Builder().issuer(settings.issuer()).build(),
                Set.of("exp"));
        this.time = time;
        setMaxClockSkew(Math.toIntExact(settings.skew().toSeconds()));
    }

    @Override
    protected Date currentTime() {
        return Date.from(time.instant());
    }
}
