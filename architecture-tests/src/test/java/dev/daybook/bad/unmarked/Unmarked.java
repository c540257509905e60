package dev.daybook.bad.unmarked;

import org.jspecify.annotations.NullMarked;

@NullMarked
final class Unmarked {}
