package dev.daybook.application.query;

import dev.daybook.application.port.StoredEvent;
import dev.daybook.domain.id.LedgerId;
import java.util.Optional;

/// Which events of the feed somebody wants.
///
/// @param streamPrefix of the stream's text behind the ledger: `account/users:04`, `transaction/`
/// @param type the stored name, whatever its version: `transaction-posted`
public record FeedFilter(LedgerId ledger, Optional<String> streamPrefix, Optional<String> type) {

    boolean wants(StoredEvent event) {
        var stream = event.ref().stream();
        return stream.ledger().equals(ledger)
                && type.map(name -> event.type().name().equals(name)).orElse(true)
                && streamPrefix
                        .map(prefix -> stream.toString().startsWith(ledger + "/" + prefix))
                        .orElse(true);
    }
}
