package dev.daybook.bootstrap.settings;

import java.net.URI;
import java.util.Optional;

/// Where AWS is: in a region, which the SDK reads from the same variable, or at the address of an emulator.
final class Regions {

    static final String NAME = "AWS_REGION";

    private Regions() {}

    /// The address of an emulator, if there is one. Without, a region has to be there.
    static Optional<URI> endpoint(Variables variables, String name) {
        if (!variables.has(name)) {
            var _ = variables.required(NAME, "the region of everything at AWS, such as eu-central-1");
        }
        return variables.parsed(name, Regions::address, "an address such as http://127.0.0.1:8000");
    }

    private static URI address(String text) {
        var address = URI.create(text);
        if (address.getHost() == null) {
            throw new IllegalArgumentException(text);
        }
        return address;
    }
}
