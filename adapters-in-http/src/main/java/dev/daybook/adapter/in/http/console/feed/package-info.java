/// The feed of a ledger, its streams, and single events as they are stored. Start with `FeedPageRoutes`.
@NullMarked
package dev.daybook.adapter.in.http.console.feed;

import org.jspecify.annotations.NullMarked;
