/// How read models follow the feed. Start with `Follower`; `Movement` is what a transaction does to an account.
@NullMarked
package dev.daybook.application.projection;

import org.jspecify.annotations.NullMarked;
