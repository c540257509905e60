package dev.daybook.bootstrap.cli.exporter;

import dev.daybook.bootstrap.cli.client.Ledger;
import java.time.Instant;

/// What an export is of.
record Heading(Ledger ledger, Instant at) {}
