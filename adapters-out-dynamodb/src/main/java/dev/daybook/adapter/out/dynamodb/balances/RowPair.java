package dev.daybook.adapter.out.dynamodb.balances;

import dev.daybook.application.port.ReadModel.Difference;
import dev.daybook.application.port.StreamId;
import java.util.Optional;

/// What two generations hold for one stream.
record RowPair(StreamId stream, Optional<BalanceRow> live, Optional<BalanceRow> other) {

    /// How often each row was written does not matter.
    boolean differs() {
        return !live.map(row -> row.over(0)).equals(other.map(row -> row.over(0)));
    }

    Difference difference() {
        return new Difference(
                DynamoDbBalances.NAME + " " + stream, live.map(RowJson::write), other.map(RowJson::write));
    }
}
