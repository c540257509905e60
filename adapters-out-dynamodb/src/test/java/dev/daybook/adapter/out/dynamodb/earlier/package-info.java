/// What earlier builds left behind, word for word, and that this build opens it.
///
/// The resources of the same name are never edited: `events-1.jsonl.gz` and `balances-1.jsonl.gz` are all items of the
/// two tables as the build wrote them that knew every event in version 1 only (ten years of a household's books in the
/// ledger `main`, what they lack in `shop`, nothing in `bare`), and `expected-shop.csv` is that build's trial balance
/// of `shop`. Start with [EarlierItems].
@NullMarked
package dev.daybook.adapter.out.dynamodb.earlier;

import org.jspecify.annotations.NullMarked;
