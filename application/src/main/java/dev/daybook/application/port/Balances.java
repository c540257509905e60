package dev.daybook.application.port;

import dev.daybook.application.view.AccountBalances;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.util.Optional;

/// Hot balance reads, by key.
public interface Balances extends ProjectedVersions {

    Optional<AccountBalances> find(LedgerId ledger, AccountId account);
}
