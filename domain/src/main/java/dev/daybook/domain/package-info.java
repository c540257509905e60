/// The rules of the ledger, as pure functions over immutable data.
///
/// One package per concept; in each, read in this order: state, commands, events, rejections, decider,
/// retired events, upcaster. May depend on `java.*` only: no clock, no randomness, no I/O, no framework.
/// Time and identifiers arrive inside commands. Start with [dev.daybook.domain.transaction.TransactionDecider].
@NullMarked
package dev.daybook.domain;

import org.jspecify.annotations.NullMarked;
