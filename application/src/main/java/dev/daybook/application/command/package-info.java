/// How every command is carried out: load, decide, append, try again. Start with `Commands`.
@NullMarked
package dev.daybook.application.command;

import org.jspecify.annotations.NullMarked;
