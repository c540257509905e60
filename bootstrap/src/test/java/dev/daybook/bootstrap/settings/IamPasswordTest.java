package dev.daybook.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class IamPasswordTest {

    /// What AWS's own library for Python makes of the same user, server, time and example key.
    private static final String EXPECTED = "books.proxy-abc.eu-central-1.rds.amazonaws.com:5432/?Action=connect"
            + "&DBUser=daybook&X-Amz-Algorithm=AWS4-HMAC-SHA256"
            + "&X-Amz-Credential=AKIDEXAMPLE%2F20261128%2Feu-central-1%2Frds-db%2Faws4_request"
            + "&X-Amz-Date=20261128T120000Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host"
            + "&X-Amz-Security-Token=session"
            + "&X-Amz-Signature=70acd7634a1e11b1737722ec6d04d5c6c4c992e6440aba6d4bb61186ca8eb807";

    private static final AwsSessionCredentials EXAMPLE =
            AwsSessionCredentials.create("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "session");

    @Test
    void it_is_what_other_libraries_sign() {
        var server =
                URI.create("postgresql://books.proxy-abc.eu-central-1.rds.amazonaws.com/daybook?sslmode=verify-full");
        var noon = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);
        var password =
                new IamPassword(server, "daybook", "eu-central-1", StaticCredentialsProvider.create(EXAMPLE), noon);

        assertThat(parts(password.get())).containsExactlyInAnyOrderElementsOf(parts(EXPECTED));
    }

    private static List<String> parts(String password) {
        return List.of(password.split("[?&]", -1));
    }
}
