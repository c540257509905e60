package dev.daybook.adapter.out.dynamodb.client;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Where DynamoDB is and how long to wait for it.
///
/// @param local the address of a DynamoDB Local; without one, the SDK finds region and credentials by itself
/// @param patience how long one call may take before it counts as lost
/// @param connections how many calls may be under way at once
public record DynamoDbSettings(Optional<URI> local, Duration patience, int connections) {

    public static DynamoDbSettings cloud() {
        return new DynamoDbSettings(Optional.empty(), Duration.ofSeconds(2), 64);
    }

    /// More patient, because the emulator shares its machine with everything else.
    public static DynamoDbSettings local(URI endpoint) {
        return new DynamoDbSettings(Optional.of(endpoint), Duration.ofSeconds(10), 64);
    }
}
