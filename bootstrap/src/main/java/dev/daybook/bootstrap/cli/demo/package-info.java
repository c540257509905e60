/// `daybook dev --demo`: a marketplace that trades by itself, through the HTTP API like any other client. Start with
/// `Script`, which makes up what happens; `Demo` has it happen.
@NullMarked
package dev.daybook.bootstrap.cli.demo;

import org.jspecify.annotations.NullMarked;
