package dev.daybook.bootstrap.cli.importer;

/// A line, and what became of it.
record Outcome(Line line, Answer answer) {}
