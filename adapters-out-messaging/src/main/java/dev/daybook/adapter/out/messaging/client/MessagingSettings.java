package dev.daybook.adapter.out.messaging.client;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Where EventBridge, SNS and SQS are and how long to wait for them.
///
/// @param region such as `eu-central-1`
/// @param local the address of an emulator of all three; without one, the SDK finds them and credentials by
///     itself
/// @param patience how long one call may take before it counts as lost, besides what it waits for messages
/// @param connections how many calls to each may be under way at once
public record MessagingSettings(String region, Optional<URI> local, Duration patience, int connections) {

    public static MessagingSettings cloud(String region) {
        return new MessagingSettings(region, Optional.empty(), Duration.ofSeconds(3), 32);
    }

    /// More patient, because an emulator shares its machine with everything else.
    public static MessagingSettings local(URI endpoint) {
        return new MessagingSettings("us-east-1", Optional.of(endpoint), Duration.ofSeconds(10), 32);
    }
}
