/// What has happened: the facts of one account, and the feed of all facts of a ledger, page by page or as a stream that
/// goes on. Start with `FeedRoutes`.
@NullMarked
package dev.daybook.adapter.in.http.event;

import org.jspecify.annotations.NullMarked;
