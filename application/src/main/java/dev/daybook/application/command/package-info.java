/// How every command is carried out: load, decide, append, try again.
///
/// Start with `Commands`. It hands a command to `Turns`, which lets those that must wait for one another go together
/// (`WaitingLine`); `Attempts` carries them out, a `Round` at a time.
@NullMarked
package dev.daybook.application.command;

import org.jspecify.annotations.NullMarked;
