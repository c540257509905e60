/// Whatever happens to messages and processes on the way, in the end every read model is the fold of the events. Start
/// with `SettledTest`.
@NullMarked
package dev.daybook.bootstrap.delivery;

import org.jspecify.annotations.NullMarked;
