/// How fast it is, measured with JMH on the real adapters.
@NullMarked
package dev.daybook.benchmarks;

import org.jspecify.annotations.NullMarked;
