/// `daybook bench`: loads a running service through its HTTP API, measures, and proves before it shows a figure that
/// every acknowledged write is there once, and no other. Start with `BenchCommand`; the proof is `Audit`.
@NullMarked
package dev.daybook.bootstrap.cli.bench;

import org.jspecify.annotations.NullMarked;
