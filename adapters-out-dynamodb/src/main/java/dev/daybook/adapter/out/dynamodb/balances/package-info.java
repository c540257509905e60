/// The read model for balances by key. Start with `DynamoDbBalances`, then `BalanceRow` for what one item holds,
/// `BalanceGeneration` for how it is written, and `Comparing` for how generations are compared.
///
/// Each atomic write moves a `Position` together with the rows; `Generations` says which rows are live.
@NullMarked
package dev.daybook.adapter.out.dynamodb.balances;

import org.jspecify.annotations.NullMarked;
