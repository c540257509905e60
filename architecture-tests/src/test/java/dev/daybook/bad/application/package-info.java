/// An application that speaks to technology, in names that say nothing.
@NullMarked
package dev.daybook.bad.application;

import org.jspecify.annotations.NullMarked;
