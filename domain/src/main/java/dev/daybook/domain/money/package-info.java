/// Assets and exact amounts of them.
@NullMarked
package dev.daybook.domain.money;

import org.jspecify.annotations.NullMarked;
