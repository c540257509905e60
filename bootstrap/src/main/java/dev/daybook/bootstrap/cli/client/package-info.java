/// What the commands that talk to a running service share: a connection, how long to wait, when to try again, what a no
/// means, and a bar for who watches. Start with `Retries`.
@NullMarked
package dev.daybook.bootstrap.cli.client;

import org.jspecify.annotations.NullMarked;
