/// Transactions: searched, and one from all sides, with the way it took. Start with `TransactionRoutes`.
@NullMarked
package dev.daybook.adapter.in.http.console.transaction;

import org.jspecify.annotations.NullMarked;
