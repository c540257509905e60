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
/// @param asset of the account, from the first event that tells of it
/// @param side absent while only transactions have told of the account
record BalanceRow(
        StreamId stream,
        long revision,
        long version,
        Holdings holdings,
        LatestEntries latest,
        Optional<Asset> asset,
        Optional<NormalBalance> side) {

    static BalanceRow absent(StreamId stream) {
        return new BalanceRow(stream, 0, 0, Holdings.NOTHING, LatestEntries.NONE, Optional.empty(), Optional.empty());
    }

    boolean isOpened() {
        return side.isPresent();
    }

    BalanceRow at(EventRef event) {
        return new BalanceRow(stream, revision, event.version(), holdings, latest, asset, side);
    }

    BalanceRow opened(AccountOpened event) {
        return new BalanceRow(
                stream,
                revision,
                version,
                holdings,
                latest,
                Optional.of(event.asset()),
                Optional.of(event.normalBalance()));
    }

    BalanceRow with(Movement movement) {
        return new BalanceRow(
                stream,
                revision,
                version,
                movement.addedTo(holdings),
                latest.with(movement),
                Optional.of(movement.asset()),
                side);
    }

    /// The same row, to be written over another revision.
    BalanceRow over(long written) {
        return new BalanceRow(stream, written, version, holdings, latest, asset, side);
    }

    /// Empty until the account's opening has come.
    Optional<AccountBalances> view() {
        return side.map(normal -> new AccountBalances(
                new AccountId(stream.id()),
                asset.orElseThrow(),
                version,
                BalanceView.of(holdings, normal),
                latest.views(holdings.posted(), normal)));
    }
}
