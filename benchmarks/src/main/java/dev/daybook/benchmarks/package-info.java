/// How fast it is, measured with JMH, and against what ceiling. The README of this module says how to run it.
@NullMarked
package dev.daybook.benchmarks;

import org.jspecify.annotations.NullMarked;
