/// Commands that look closely at one thing in a running service: the way of a transaction, the life of an account.
/// May use the API's client and what commands have in common. Start with `TraceCommand`.
@NullMarked
package dev.daybook.bootstrap.cli.inspect;

import org.jspecify.annotations.NullMarked;
