/// What the ledger can be asked to do, and what it needs from the outside world to do it.
///
/// Use cases and queries, one class per verb; everything they need is an interface in `port`.
/// May depend on: `domain`. Never on an adapter, a JSON library or AWS.
@NullMarked
package dev.daybook.application;

import org.jspecify.annotations.NullMarked;
