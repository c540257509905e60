package dev.daybook.bootstrap.cli.inspect;

import dev.daybook.bootstrap.cli.client.WrongUsage;
import dev.daybook.domain.id.LedgerId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Option;

/// In which ledger something is looked for.
final class LedgerOption {

    @Option(names = "--ledger", paramLabel = "ID", description = "The ledger (default: ${DEFAULT-VALUE}).")
    private String ledger = "main";

    /// Throws [WrongUsage] when there cannot be such a ledger.
    LedgerId id() {
        if (!LedgerId.isSpelledWell(ledger)) {
            throw new WrongUsage("--ledger must be 1 to 64 letters, digits, _ or -, not " + ledger);
        }
        return new LedgerId(ledger);
    }

    /// The path of something in it.
    String path(String collection, String name) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "v1/ledgers/%s/%s/%s".formatted(id(), collection, encoded);
    }
}
