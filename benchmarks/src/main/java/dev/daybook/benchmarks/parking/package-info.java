/// What many parked streams cost: parking them, following the feed past them, redriving them. Start with
/// [dev.daybook.benchmarks.parking.ParkingBenchmark]; the README of this module says how to run it.
@NullMarked
package dev.daybook.benchmarks.parking;

import org.jspecify.annotations.NullMarked;
