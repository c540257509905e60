/// Ledgers over HTTP. Start with `LedgerRoutes`.
@NullMarked
package dev.daybook.adapter.in.http.ledger;

import org.jspecify.annotations.NullMarked;
