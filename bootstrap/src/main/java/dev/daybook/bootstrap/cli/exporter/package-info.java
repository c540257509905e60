/// `daybook export`: writes down what is posted in a ledger of a running service, as it comes from its HTTP API. Start
/// with
/// `ExportCommand`; another format is another `Journal`.
@NullMarked
package dev.daybook.bootstrap.cli.exporter;

import org.jspecify.annotations.NullMarked;
