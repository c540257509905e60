package dev.daybook.bootstrap.settings;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;

/// The password of a user who logs in by IAM: a signed request to connect, good for a quarter of an hour. Signing needs
/// no call; what `RdsUtilities` does, without its 8 MB.
final class IamPassword implements Supplier<String> {

    private static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final int USUAL_PORT = 5432;

    private final SdkHttpRequest request;
    private final String region;
    private final AwsCredentialsProvider credentials;
    private final Clock clock;

    IamPassword(URI server, String user, String region, AwsCredentialsProvider credentials, Clock clock) {
        this.request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .protocol("https")
                .host(server.getHost())
                .port(server.getPort() < 0 ? USUAL_PORT : server.getPort())
                .encodedPath("/")
                .putRawQueryParameter("DBUser", user)
                .putRawQueryParameter("Action", "connect")
                .build();
        this.region = region;
        this.credentials = credentials;
        this.clock = clock;
    }

    static Supplier<String> of(URI server, String user, String region) {
        return new IamPassword(
                server, user, region, DefaultCredentialsProvider.builder().build(), Clock.systemUTC());
    }

    @Override
    public String get() {
        var signed = AwsV4HttpSigner.create()
                .sign(signing -> signing.identity(credentials.resolveCredentials())
                        .request(request)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "rds-db")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, GOOD_FOR)
                        .putProperty(HttpSigner.SIGNING_CLOCK, clock));
        return signed.request().getUri().toString().substring("https://".length());
    }
}
