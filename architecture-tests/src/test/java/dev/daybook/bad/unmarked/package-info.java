/// A package that does not say `@NullMarked`.
package dev.daybook.bad.unmarked;
