package dev.daybook.deploy.function;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import software.amazon.awscdk.services.lambda.Code;

/// Where the build left the functions, one archive for each family.
public record Zips(Path folder) {

    enum Zip {
        API("daybook-api.zip"),
        RELAY("daybook-relay.zip"),
        PROJECTOR_POSTGRES("daybook-projector-postgres.zip"),
        PROJECTOR_DYNAMODB("daybook-projector-dynamodb.zip"),
        EXPIRY("daybook-expiry.zip"),
        MIGRATION("daybook-migration.zip");

        private final String file;

        Zip(String file) {
            this.file = file;
        }
    }

    /// Throws [IllegalArgumentException] and names all that are missing.
    public Zips {
        var missing = Stream.of(Zip.values())
                .map(zip -> zip.file)
                .filter(file -> !Files.isRegularFile(folder.resolve(file)))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "not built yet: %s in %s".formatted(String.join(", ", missing), folder.toAbsolutePath()));
        }
    }

    public static Stream<String> names() {
        return Stream.of(Zip.values()).map(zip -> zip.file);
    }

    Code code(Zip zip) {
        return Code.fromAsset(folder.resolve(zip.file).toString());
    }
}
