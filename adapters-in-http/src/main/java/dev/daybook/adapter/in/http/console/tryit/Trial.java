package dev.daybook.adapter.in.http.console.tryit;

import java.util.List;
import java.util.Optional;

/// One form as it is shown.
///
/// @param key by which this form's request would be recognised if it came again
/// @param assets those of the ledger, to choose from
/// @param accounts some of the ledger, to choose from
/// @param answer none before it was sent
public record Trial(
        Deed deed,
        Entered entered,
        String key,
        String curl,
        List<String> assets,
        List<String> accounts,
        Optional<Answered> answer) {

    public Trial {
        assets = List.copyOf(assets);
        accounts = List.copyOf(accounts);
    }

    public boolean asks(Deed.Part part) {
        return deed.asks(part);
    }
}
