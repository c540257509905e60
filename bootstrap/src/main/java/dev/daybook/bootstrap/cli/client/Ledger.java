package dev.daybook.bootstrap.cli.client;

import dev.daybook.domain.id.LedgerId;
import java.net.URI;

/// Where a ledger is found.
///
/// @param service ends with a slash
public record Ledger(URI service, LedgerId id) {

    /// Throws [WrongUsage] when that cannot be.
    public static Ledger at(URI url, String id) {
        var service = Service.at(url);
        if (!LedgerId.isSpelledWell(id)) {
            throw new WrongUsage("--ledger must be 1 to 64 letters, digits, _ or -, not " + id);
        }
        return new Ledger(service.root(), new LedgerId(id));
    }

    public URI itself() {
        return service.resolve("v1/ledgers/" + id);
    }

    public URI collection(String name) {
        return service.resolve("v1/ledgers/%s/%s".formatted(id, name));
    }
}
