/// The one catalogue of every shape ever stored, and the name and version it is stored under.
@NullMarked
package dev.daybook.domain.catalogue;

import org.jspecify.annotations.NullMarked;
