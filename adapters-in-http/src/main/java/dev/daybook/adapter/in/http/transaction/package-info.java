/// Transactions over HTTP, one by one and in bulk. Start with `TransactionRoutes`.
@NullMarked
package dev.daybook.adapter.in.http.transaction;

import org.jspecify.annotations.NullMarked;
