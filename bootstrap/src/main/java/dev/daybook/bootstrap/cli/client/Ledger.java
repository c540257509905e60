package dev.daybook.bootstrap.cli.client;

import dev.daybook.domain.id.LedgerId;
import java.net.URI;

/// Where a ledger is found.
///
/// @param service ends with a slash
public record Ledger(URI service, LedgerId id) {

    /// Throws [WrongUsage] when that cannot be.
    public static Ledger at(URI url, String id) {
        if (url.getHost() == null || !url.toString().matches("(?i)https?://[^?#]*")) {
            throw new WrongUsage("--url must be like http://127.0.0.1:7070, not " + url);
        }
        if (!LedgerId.isSpelledWell(id)) {
            throw new WrongUsage("--ledger must be 1 to 64 letters, digits, _ or -, not " + id);
        }
        return new Ledger(URI.create(url.toString().replaceFirst("/*$", "/")), new LedgerId(id));
    }

    public URI itself() {
        return service.resolve("v1/ledgers/" + id);
    }

    public URI collection(String name) {
        return service.resolve("v1/ledgers/%s/%s".formatted(id, name));
    }

    URI health() {
        return service.resolve("health/live");
    }
}
