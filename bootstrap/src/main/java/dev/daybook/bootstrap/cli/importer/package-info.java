/// `daybook import`: sends files of JSON lines to a running service, through its HTTP API like any other client. Start
/// with `ImportCommand`.
@NullMarked
package dev.daybook.bootstrap.cli.importer;

import org.jspecify.annotations.NullMarked;
