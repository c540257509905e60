/// Accounts: searched, and one from all sides, with its statement and its history. Start with `AccountRoutes`.
@NullMarked
package dev.daybook.adapter.in.http.console.account;

import org.jspecify.annotations.NullMarked;
