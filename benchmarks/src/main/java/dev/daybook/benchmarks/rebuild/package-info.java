/// How fast a read model is rebuilt from all events, beside the same rebuild by Axon Framework over the same
/// events. Start with [dev.daybook.benchmarks.rebuild.RebuildBenchmark]; the README of this module says how to
/// run it.
@NullMarked
package dev.daybook.benchmarks.rebuild;

import org.jspecify.annotations.NullMarked;
