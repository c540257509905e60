/// One account: what it may spend, and what has been booked on it. Start with `AccountDecider`.
@NullMarked
package dev.daybook.domain.account;

import org.jspecify.annotations.NullMarked;
