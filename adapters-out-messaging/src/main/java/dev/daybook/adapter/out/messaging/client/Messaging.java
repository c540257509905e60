package dev.daybook.adapter.out.messaging.client;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/// Opens clients, and closes all of them. They try nothing again by themselves: their users know better which
/// failures may pass.
public final class Messaging implements AutoCloseable {

    /// The longest that SQS lets a call wait for messages.
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private static final Duration CONNECTING = Duration.ofSeconds(1);
    private static final Duration KEPT_IDLE = Duration.ofSeconds(50);

    private final MessagingSettings settings;
    private final List<MetricPublisher> measures;
    private final ScheduledExecutorService clock;
    private final Deque<SdkAutoCloseable> open = new ArrayDeque<>();

    private Messaging(MessagingSettings settings, List<MetricPublisher> measures) {
        this.settings = settings;
        this.measures = List.copyOf(measures);
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("messaging-time-outs").factory());
    }

    /// Calls nobody yet.
    public static Messaging connect(MessagingSettings settings) {
        return new Messaging(settings, List.of());
    }

    /// The same, watched.
    ///
    /// @param calls is told how each call went
    public static Messaging connect(MessagingSettings settings, MetricPublisher calls) {
        return new Messaging(settings, List.of(calls));
    }

    public EventBridgeClient eventBridge() {
        return open(EventBridgeClient.builder(), settings.patience());
    }

    public SnsClient sns() {
        return open(SnsClient.builder(), settings.patience());
    }

    /// Its answers may be waited for [as long as SQS waits for messages][#LONGEST_WAIT]: a call that says how
    /// long it waits has to say, too, when it counts as lost.
    public SqsClient sqs() {
        return open(SqsClient.builder(), LONGEST_WAIT.plus(settings.patience()));
    }

    /// How long one call may take, besides what it waits for messages.
    public Duration patience() {
        return settings.patience();
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            open.pop().close();
        }
        clock.shutdownNow();
    }

    private synchronized <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C extends SdkAutoCloseable>
            C open(B builder, Duration silence) {
        var http = http(silence);
        open.push(http);
        var client = addressed(builder)
                .httpClient(http)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .apiCallAttemptTimeout(settings.patience())
                        .scheduledExecutorService(clock)
                        .metricPublishers(measures)
                        .build())
                .build();
        open.push(client);
        return client;
    }

    private SdkHttpClient http(Duration silence) {
        return Apache5HttpClient.builder()
                .maxConnections(settings.connections())
                .connectionTimeout(CONNECTING)
                .connectionAcquisitionTimeout(CONNECTING)
                .connectionMaxIdleTime(KEPT_IDLE)
                .socketTimeout(silence)
                .tcpKeepAlive(true)
                .build();
    }

    private <B extends AwsClientBuilder<B, C>, C> B addressed(B client) {
        var here = client.region(Region.of(settings.region()));
        return settings.local().map(endpoint -> emulated(here, endpoint)).orElse(here);
    }

    /// An emulator wants credentials, but any will do.
    private static <B extends AwsClientBuilder<B, C>, C> B emulated(B client, URI endpoint) {
        return client.endpointOverride(endpoint)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
    }
}
