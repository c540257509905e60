package dev.daybook.benchmarks.rebuild;

import dev.daybook.adapter.out.jooq.kit.Changes;
import dev.daybook.adapter.out.jooq.kit.Rows;
import dev.daybook.application.port.StreamId.Kind;
import java.util.Set;

/// One balance per account, written with Daybook's kit. The kit keeps the newest version of each stream beside it, of
/// transactions too, so that readers can wait for what they wrote.
final class WalletRows implements Rows {

    @Override
    public String name() {
        return WalletBalances.SCHEMA;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.ACCOUNT);
    }

    @Override
    public Changes changes() {
        return new WalletChanges();
    }
}
