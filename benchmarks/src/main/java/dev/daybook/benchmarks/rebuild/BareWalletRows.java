package dev.daybook.benchmarks.rebuild;

import dev.daybook.adapter.out.jooq.kit.Changes;
import dev.daybook.adapter.out.jooq.kit.Rows;
import dev.daybook.adapter.out.jooq.kit.Versions;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.StreamId.Kind;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/// The same balances, and no versions of streams: Axon's handlers keep none either.
final class BareWalletRows implements Rows {

    private static final Versions NONE = new Versions() {

        @Override
        public Map<StreamId, Long> read(DSLContext sql, Collection<StreamId> streams) {
            return Map.of();
        }

        @Override
        public void write(DSLContext tx, Map<StreamId, Long> newest) {}
    };

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

    @Override
    public Versions versions() {
        return NONE;
    }
}
