package dev.daybook.adapter.out.dynamodb.client;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// The clients for tables and for their streams, over one connection pool. They try nothing again by themselves: only
/// [Retries] knows which failures of ours may pass.
public final class DynamoDb implements AutoCloseable {

    private static final Duration CONNECTING = Duration.ofSeconds(1);
    private static final Duration WAITING_FOR_A_CONNECTION = Duration.ofSeconds(1);
    private static final Duration KEPT_IDLE = Duration.ofSeconds(50);

    private final SdkHttpClient http;
    private final ScheduledExecutorService clock;
    private final DynamoDbClient tables;
    private final DynamoDbStreamsClient streams;

    /// `interceptors` see every call and its answer.
    public DynamoDb(DynamoDbSettings settings, SdkHttpClient http, List<ExecutionInterceptor> interceptors) {
        this(settings, http, interceptors, List.of());
    }

    private DynamoDb(
            DynamoDbSettings settings,
            SdkHttpClient http,
            List<ExecutionInterceptor> interceptors,
            List<MetricPublisher> measures) {
        this.http = http;
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("dynamodb-time-outs").factory());
        var calls = ClientOverrideConfiguration.builder()
                .retryStrategy(AwsRetryStrategy.doNotRetry())
                .apiCallAttemptTimeout(settings.patience())
                .scheduledExecutorService(clock)
                .executionInterceptors(interceptors)
                .metricPublishers(measures)
                .build();
        this.tables = addressed(DynamoDbClient.builder(), settings)
                .httpClient(http)
                .overrideConfiguration(calls)
                .build();
        this.streams = addressed(DynamoDbStreamsClient.builder(), settings)
                .httpClient(http)
                .overrideConfiguration(calls)
                .build();
    }

    public static DynamoDb connect(DynamoDbSettings settings) {
        return new DynamoDb(settings, http(settings), List.of());
    }

    /// The same, watched.
    ///
    /// @param calls is told how each call went
    public static DynamoDb connect(DynamoDbSettings settings, MetricPublisher calls) {
        return new DynamoDb(settings, http(settings), List.of(), List.of(calls));
    }

    /// Apache's client: several times faster here than the JDK's.
    public static SdkHttpClient http(DynamoDbSettings settings) {
        return Apache5HttpClient.builder()
                .maxConnections(settings.connections())
                .connectionTimeout(CONNECTING)
                .connectionAcquisitionTimeout(WAITING_FOR_A_CONNECTION)
                .connectionMaxIdleTime(KEPT_IDLE)
                .socketTimeout(settings.patience())
                .tcpKeepAlive(true)
                .build();
    }

    public DynamoDbClient tables() {
        return tables;
    }

    public DynamoDbStreamsClient streams() {
        return streams;
    }

    @Override
    public void close() {
        tables.close();
        streams.close();
        http.close();
        clock.shutdownNow();
    }

    private static <B extends AwsClientBuilder<B, C>, C> B addressed(B client, DynamoDbSettings settings) {
        return settings.local().map(endpoint -> emulated(client, endpoint)).orElse(client);
    }

    /// The emulator wants a region and credentials, but any will do.
    private static <B extends AwsClientBuilder<B, C>, C> B emulated(B client, URI endpoint) {
        return client.endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
    }
}
