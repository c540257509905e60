package dev.daybook.adapter.out.dynamodb.balances;

import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.projection.Movement;
import dev.daybook.application.view.AccountBalances;
import dev.daybook.application.view.BalanceView;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import java.util.Optional;

/// How far one stream has been applied and, when it is an account's, what the account holds.
///
/// @param revision counts the writes of the row: it is written only over the revision that was read
/// @param version of the stream itself; the movements of an account come from other streams, the transactions'
/// @param opening absent while only transactions have told of the account
record BalanceRow(
        StreamId stream,
        long revision,
        long version,
        Holdings holdings,
        LatestEntries latest,
        Optional<Opening> opening) {

    record Opening(Asset asset, NormalBalance side) {}

    static BalanceRow absent(StreamId stream) {
        return new BalanceRow(stream, 0, 0, Holdings.NOTHING, LatestEntries.NONE, Optional.empty());
    }

    BalanceRow at(EventRef event) {
        return new BalanceRow(stream, revision, event.version(), holdings, latest, opening);
    }

    BalanceRow opened(AccountOpened event) {
        var details = new Opening(event.asset(), event.normalBalance());
        return new BalanceRow(stream, revision, version, holdings, latest, Optional.of(details));
    }

    BalanceRow with(Movement movement) {
        return new BalanceRow(stream, revision, version, movement.addedTo(holdings), latest.with(movement), opening);
    }

    BalanceRow written() {
        return new BalanceRow(stream, revision + 1, version, holdings, latest, opening);
    }

    /// Empty until the account's opening has come.
    Optional<AccountBalances> view() {
        return opening.map(details -> new AccountBalances(
                new AccountId(stream.id()),
                details.asset(),
                version,
                BalanceView.of(holdings, details.side()),
                latest.views(holdings.posted(), details.side())));
    }
}
