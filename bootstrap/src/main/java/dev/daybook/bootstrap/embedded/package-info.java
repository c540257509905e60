/// The real databases that `daybook dev` brings along: DynamoDB Local and PostgreSQL, as child processes of
/// this machine only, and the folder that makes them durable.
///
/// A child lives exactly as long as this process, however this process ends: each waits for the end of its
/// standard input. May depend on the JDK and the artifacts that hold the databases. Start at
/// [EmbeddedDatabases].
@NullMarked
package dev.daybook.bootstrap.embedded;

import org.jspecify.annotations.NullMarked;
