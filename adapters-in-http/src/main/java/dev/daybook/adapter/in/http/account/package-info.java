/// Accounts over HTTP. Start with `AccountRoutes`.
@NullMarked
package dev.daybook.adapter.in.http.account;

import org.jspecify.annotations.NullMarked;
