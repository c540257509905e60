/// The read model for balances by key. Start with `DynamoDbBalances`, then `BalanceRow` for what one item holds.
@NullMarked
package dev.daybook.adapter.out.dynamodb.balances;

import org.jspecify.annotations.NullMarked;
