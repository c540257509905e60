package dev.daybook.adapter.out.messaging.emulator;

import dev.daybook.adapter.out.messaging.client.MessagingSettings;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.localstack.LocalStackContainer;
import org.testcontainers.containers.localstack.LocalStackContainer.Service;
import org.testcontainers.utility.DockerImageName;

/// The emulator of this test run: the one that `DAYBOOK_TEST_AWS_ENDPOINT` names, else `moto_server` from the
/// PATH, else LocalStack where Docker is.
final class AwsEmulator {

    private static final String ENDPOINT = "DAYBOOK_TEST_AWS_ENDPOINT";
    private static final DockerImageName LOCALSTACK = DockerImageName.parse("localstack/localstack:4.9.2");

    private static final Optional<URI> FOUND = find();

    private AwsEmulator() {}

    /// Skips the test where there is none.
    static MessagingSettings required() {
        Assumptions.assumeTrue(
                FOUND.isPresent(),
                () -> NotRun.because("there is no AWS emulator: set %s, put moto_server on the PATH or start Docker"
                        .formatted(ENDPOINT)));
        return MessagingSettings.local(FOUND.orElseThrow());
    }

    private static Optional<URI> find() {
        return Optional.ofNullable(System.getenv(ENDPOINT))
                .map(URI::create)
                .or(MotoServer::startIfThere)
                .or(AwsEmulator::localStack);
    }

    /// Ends with this process, by Testcontainers' own means.
    private static Optional<URI> localStack() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.empty();
        }
        @SuppressWarnings("resource")
        var container = new LocalStackContainer(LOCALSTACK)
                .withServices(Service.SNS, Service.SQS, LocalStackContainer.EnabledService.named("events"));
        container.start();
        return Optional.of(container.getEndpoint());
    }
}
