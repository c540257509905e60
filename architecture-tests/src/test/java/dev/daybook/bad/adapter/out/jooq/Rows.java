package dev.daybook.bad.adapter.out.jooq;

/// Itself innocent: what others do with it is not.
public final class Rows {}
