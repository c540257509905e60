/// Commands that look after the read models of a running service: they have it do the work, and tell how far it is.
/// Start with `ServiceCommand`.
@NullMarked
package dev.daybook.bootstrap.cli.operations;

import org.jspecify.annotations.NullMarked;
