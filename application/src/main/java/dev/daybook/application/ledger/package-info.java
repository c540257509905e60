/// What can be done with books.
@NullMarked
package dev.daybook.application.ledger;

import org.jspecify.annotations.NullMarked;
