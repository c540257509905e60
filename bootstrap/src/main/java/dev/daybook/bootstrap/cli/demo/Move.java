package dev.daybook.bootstrap.cli.demo;

/// One posting.
///
/// @param amount in minor units
record Move(String debit, String credit, long amount, String asset) {}
