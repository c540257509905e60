package dev.daybook.benchmarks.parking;

import dev.daybook.adapter.out.jooq.kit.Changes;
import dev.daybook.adapter.out.jooq.kit.Pen;
import dev.daybook.adapter.out.jooq.kit.Rows;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.benchmarks.rebuild.WalletChanges;
import dev.daybook.domain.account.AccountEvent.AccountOpened;

/// One balance per account, which must begin with its opening, as that of the balances in DynamoDB.
final class OpenedWallets implements Rows {

    @Override
    public String name() {
        return "rebuilt_balances";
    }

    @Override
    public Changes changes() {
        return new OpenedChanges(new WalletChanges());
    }

    private record OpenedChanges(Changes changes) implements Changes {

        @Override
        public void add(RecordedEvent event) {
            if (event.ref().version() == 1 && !(event.event() instanceof AccountOpened)) {
                throw new IllegalStateException("on an account that was never opened: " + event);
            }
            changes.add(event);
        }

        @Override
        public void write(Pen pen) {
            changes.write(pen);
        }
    }
}
