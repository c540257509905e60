/// One tenant's book. Every stream belongs to one.
@NullMarked
package dev.daybook.domain.ledger;

import org.jspecify.annotations.NullMarked;
