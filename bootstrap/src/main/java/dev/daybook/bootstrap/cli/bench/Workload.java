package dev.daybook.bootstrap.cli.bench;

/// What is asked for: the order of a number is always the same.
interface Workload {

    Order order(long number);
}
