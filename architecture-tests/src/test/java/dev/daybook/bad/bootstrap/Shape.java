package dev.daybook.bad.bootstrap;

/// Itself innocent: what others do with it is not.
public final class Shape {}
