/// How fast it is, measured with JMH on the real adapters.
///
/// After `./mvnw verify`, in the project's folder:
/// `java -cp 'benchmarks/target/*:benchmarks/target/lib/*:bootstrap/target/daybook/lib/*' org.openjdk.jmh.Main`
@NullMarked
package dev.daybook.benchmarks;

import org.jspecify.annotations.NullMarked;
