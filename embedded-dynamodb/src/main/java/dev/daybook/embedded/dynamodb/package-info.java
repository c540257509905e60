/// DynamoDB Local as `daybook dev` runs it: reachable from this machine only, durable when it says so, fast,
/// and gone when its parent is.
///
/// Runs in a process of its own. May depend on the emulator, never on the rest of Daybook. Start reading at
/// [EmulatorMain].
@NullMarked
package dev.daybook.embedded.dynamodb;

import org.jspecify.annotations.NullMarked;
